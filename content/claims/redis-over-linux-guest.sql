-- How many more requests Redis serves on Unikraft on QEMU/KVM than on a Linux guest on QEMU/KVM, for reads and writes.
-- units: get %, set %
-- n: runs of each of the two systems on each operation
SELECT
  any_value(faster_by) FILTER (benchmark = 'Redis GET') AS get,
  any_value(faster_by) FILTER (benchmark = 'Redis SET') AS set,
  list(runs) || list(baseline_runs) AS n
FROM "throughput-over-baselines"
WHERE system = 'Linux' AND platform = 'QEMU/KVM' AND mitigations = 'on' AND benchmark LIKE 'Redis %'
