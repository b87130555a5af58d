-- The mean throughput of nginx on Unikraft, on native Linux, and on OSv.
-- units: unikraft req/s, linux req/s, osv req/s
SELECT
  avg(throughput) FILTER (system = 'Unikraft') AS unikraft,
  avg(throughput) FILTER (system = 'Linux' AND platform = 'native') AS linux,
  avg(throughput) FILTER (system = 'OSv') AS osv
FROM "nginx-throughput"
