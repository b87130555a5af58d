-- The mean throughput of Redis on Unikraft and on native Linux, for reads and writes.
-- units: unikraft_get req/s, unikraft_set req/s, linux_get req/s, linux_set req/s
-- n: runs of each system and operation
SELECT
  any_value(throughput) FILTER (system = 'Unikraft' AND operation = 'GET') AS unikraft_get,
  any_value(throughput) FILTER (system = 'Unikraft' AND operation = 'SET') AS unikraft_set,
  any_value(throughput) FILTER (system = 'Linux' AND operation = 'GET') AS linux_get,
  any_value(throughput) FILTER (system = 'Linux' AND operation = 'SET') AS linux_set,
  list(runs) AS n
FROM (
  SELECT system, operation, avg(throughput) AS throughput, count(*) AS runs
  FROM "redis-throughput"
  WHERE system = 'Unikraft' OR (system = 'Linux' AND platform = 'native')
  GROUP BY system, operation
)
