-- How many more requests nginx serves on Unikraft on QEMU/KVM than on a Linux guest on QEMU/KVM and on native Linux.
-- units: guest %, native %
-- n: runs of each of the two systems on each platform
SELECT
  any_value(faster_by) FILTER (platform = 'QEMU/KVM') AS guest,
  any_value(faster_by) FILTER (platform = 'native') AS native,
  list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'Linux' AND platform IN ('QEMU/KVM', 'native') AND mitigations = 'on' AND benchmark = 'nginx'
