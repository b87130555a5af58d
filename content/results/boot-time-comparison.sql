-- Boot time of each system on its virtual machine monitor, in ms.
-- Other systems: the mean that the artifacts publish. Unikraft: helloworld without a NIC, the median over the
-- runs of the time in the VMM plus the time in the guest.
SELECT system, vmm, variant, boot_time, 'mean' AS statistic
FROM "boot-time-other-systems"
UNION ALL
SELECT
  'Unikraft' AS system,
  vmm,
  'helloworld without NIC' AS variant,
  boot_time / 1000 AS boot_time,
  'median of ' || runs || ' runs' AS statistic
FROM "boot-time-medians"
WHERE nics = 0
ORDER BY boot_time, system, vmm
