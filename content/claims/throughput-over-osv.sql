-- How much faster Unikraft is than OSv, both on QEMU/KVM, on each benchmark.
-- units: nginx %, redis_get %, redis_set %
-- n: runs of each of the two systems on each benchmark
SELECT
  any_value(faster_by) FILTER (benchmark = 'nginx') AS nginx,
  any_value(faster_by) FILTER (benchmark = 'Redis GET') AS redis_get,
  any_value(faster_by) FILTER (benchmark = 'Redis SET') AS redis_set,
  list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'OSv' AND mitigations = 'on'
