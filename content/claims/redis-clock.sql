-- How long redis-benchmark takes for its 100,000 GET requests on the fastest system, and how much of that a millisecond is.
-- units: run ms, step %
-- n: runs of the fastest system
SELECT 1000 * 100000 / max(throughput) AS run, 100 / run AS step, arg_max(runs, throughput) AS n
FROM (
  SELECT avg(throughput) AS throughput, count(*) AS runs
  FROM "redis-throughput"
  WHERE operation = 'GET'
  GROUP BY system, platform
)
