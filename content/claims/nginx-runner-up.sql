-- Whether OSv serves more nginx requests than every other unikernel but Unikraft.
-- n: runs of each system, on all its platforms
WITH means AS (
  SELECT system, avg(throughput) AS throughput, count(*) AS runs
  FROM "nginx-throughput"
  WHERE system NOT IN ('Unikraft', 'Linux', 'Docker') AND throughput IS NOT NULL
  GROUP BY system
)
SELECT
  arg_max(system, throughput) = 'OSv' AS holds,
  arg_max(system, throughput) AS closest,
  list(runs) AS n
FROM means
