-- How many times the throughput of a Linux guest on QEMU/KVM Unikraft has: the least and the most of Redis GET, Redis SET and
-- nginx.
-- n: runs of each of the two systems on each benchmark
SELECT min(1 + faster_by / 100) AS low, max(1 + faster_by / 100) AS high, list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'Linux' AND platform = 'QEMU/KVM' AND mitigations = 'on'
