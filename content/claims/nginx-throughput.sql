-- The mean throughput of nginx on Unikraft, on native Linux, and on OSv.
-- units: unikraft req/s, linux req/s, osv req/s
-- n: runs of each system
SELECT
  any_value(throughput) FILTER (system = 'Unikraft') AS unikraft,
  any_value(throughput) FILTER (system = 'Linux') AS linux,
  any_value(throughput) FILTER (system = 'OSv') AS osv,
  list(runs) AS n
FROM (
  SELECT system, avg(throughput) AS throughput, count(*) AS runs
  FROM "nginx-throughput"
  WHERE system IN ('Unikraft', 'OSv') OR (system = 'Linux' AND platform = 'native')
  GROUP BY system
)
