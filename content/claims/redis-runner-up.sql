-- Whether native Linux has the second highest mean throughput of Redis, for reads and for writes.
WITH ranks AS (
  SELECT
    system || ' ' || platform AS setup,
    operation,
    rank() OVER (PARTITION BY operation ORDER BY avg(throughput) DESC) AS place
  FROM "redis-throughput"
  GROUP BY ALL
)
SELECT bool_and(setup = 'Linux native') AS holds, string_agg(DISTINCT setup, ', ') AS runner_up
FROM ranks
WHERE place = 2
