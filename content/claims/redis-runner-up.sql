-- Whether native Linux has the second highest mean throughput of Redis, for reads and for writes.
WITH means AS (
  SELECT system || ', ' || platform AS setup, operation, avg(throughput) AS throughput
  FROM "redis-throughput"
  GROUP BY ALL
),
ranks AS (
  SELECT setup, rank() OVER (PARTITION BY operation ORDER BY throughput DESC) AS place
  FROM means
)
SELECT bool_and(setup = 'Linux, native') AS holds, string_agg(DISTINCT setup, '; ') AS runner_up
FROM ranks
WHERE place = 2
