-- The mean throughput of Redis on Unikraft and on native Linux, for reads and writes.
-- units: unikraft_get req/s, unikraft_set req/s, linux_get req/s, linux_set req/s
SELECT
  avg(throughput) FILTER (system = 'Unikraft' AND operation = 'GET') AS unikraft_get,
  avg(throughput) FILTER (system = 'Unikraft' AND operation = 'SET') AS unikraft_set,
  avg(throughput) FILTER (system = 'Linux' AND operation = 'GET') AS linux_get,
  avg(throughput) FILTER (system = 'Linux' AND operation = 'SET') AS linux_set
FROM "redis-throughput"
WHERE system = 'Unikraft' OR platform = 'native'
