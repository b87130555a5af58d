-- Whether OSv serves more nginx requests than every other unikernel but Unikraft.
WITH means AS (
  SELECT system, avg(throughput) AS throughput
  FROM "nginx-throughput"
  WHERE system NOT IN ('Unikraft', 'Linux', 'Docker')
  GROUP BY system
)
SELECT arg_max(system, throughput) = 'OSv' AS holds, arg_max(system, throughput) AS closest
FROM means
