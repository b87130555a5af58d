-- How much more Unikraft on QEMU/KVM serves than each other system: its mean throughput over theirs, minus 1, in %.
-- Redis GET, Redis SET and nginx, with the host's CPU mitigations on and off. Negative: Unikraft is slower.
WITH runs AS (
  SELECT 'Redis ' || operation AS benchmark, 'on' AS mitigations, system, platform, throughput
  FROM "redis-throughput"
  UNION ALL
  SELECT 'Redis ' || operation, 'off', system, platform, throughput
  FROM "redis-throughput-mitigations-off"
  UNION ALL
  SELECT 'nginx', 'on', system, platform, throughput
  FROM "nginx-throughput"
  UNION ALL
  SELECT 'nginx', 'off', system, platform, throughput
  FROM "nginx-throughput-mitigations-off"
),
means AS (
  SELECT benchmark, mitigations, system, platform, avg(throughput) AS throughput, count(throughput) AS runs
  FROM runs
  GROUP BY ALL
)
SELECT
  benchmark,
  mitigations,
  baseline.system,
  baseline.platform,
  100 * (unikraft.throughput / baseline.throughput - 1) AS faster_by,
  unikraft.runs,
  baseline.runs AS baseline_runs
FROM means AS baseline
JOIN means AS unikraft USING (benchmark, mitigations)
WHERE unikraft.system = 'Unikraft' AND unikraft.platform = 'QEMU/KVM' AND baseline.system <> 'Unikraft'
ORDER BY benchmark, mitigations DESC, lower(baseline.system), lower(baseline.platform)
