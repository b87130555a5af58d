-- How many Firecracker runs took more than three times the median in the VMM.
-- n: boots on Firecracker
SELECT count(*) FILTER (boot.vmm_time > 3 * usual.vmm_time) AS runs, count(*) AS n
FROM "boot-time-by-vmm" AS boot
JOIN "boot-time-medians" AS usual ON usual.vmm = boot.vmm AND usual.nics = boot.nics
WHERE boot.vmm = 'Firecracker'
