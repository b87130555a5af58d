-- How much faster Unikraft on QEMU/KVM is than native Linux with the host's CPU mitigations off, on each benchmark.
-- units: redis_get %, redis_set %, nginx %, low %, high %
-- n: runs of each of the two systems on each benchmark
SELECT
  any_value(faster_by) FILTER (benchmark = 'Redis GET') AS redis_get,
  any_value(faster_by) FILTER (benchmark = 'Redis SET') AS redis_set,
  any_value(faster_by) FILTER (benchmark = 'nginx') AS nginx,
  min(faster_by) AS low,
  max(faster_by) AS high,
  list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'Linux' AND platform = 'native' AND mitigations = 'off'
