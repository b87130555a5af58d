-- How much faster Unikraft on QEMU/KVM is than a Docker container: the least and the most of Redis GET, Redis SET and nginx.
-- units: low %, high %
SELECT min(faster_by) AS low, max(faster_by) AS high
FROM "throughput-over-baselines"
WHERE system = 'Docker' AND mitigations = 'on'
