-- How many Firecracker runs took more than three times the median in the VMM.
SELECT count(*) AS runs
FROM "boot-time-by-vmm"
WHERE
  vmm = 'Firecracker'
  AND vmm_time > 3 * (SELECT median(vmm_time) FROM "boot-time-by-vmm" WHERE vmm = 'Firecracker')
