-- How much faster Unikraft on QEMU/KVM is than native Linux: the least and the most of Redis GET, Redis SET and nginx.
-- units: low %, high %
-- n: runs of each of the two systems on each benchmark
SELECT min(faster_by) AS low, max(faster_by) AS high, list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'Linux' AND platform = 'native' AND mitigations = 'on'
