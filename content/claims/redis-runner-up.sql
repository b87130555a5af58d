-- Whether native Linux has the second highest mean throughput of Redis, for reads and for writes.
-- n: runs of each system, platform and operation
WITH means AS (
  SELECT system || ', ' || platform AS setup, operation, avg(throughput) AS throughput, count(*) AS runs
  FROM "redis-throughput"
  GROUP BY ALL
),
ranks AS (
  SELECT setup, runs, rank() OVER (PARTITION BY operation ORDER BY throughput DESC) AS place
  FROM means
)
SELECT
  bool_and(setup = 'Linux, native') FILTER (place = 2) AS holds,
  string_agg(DISTINCT setup, '; ') FILTER (place = 2) AS runner_up,
  list(runs) AS n
FROM ranks
