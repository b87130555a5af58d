-- The guest's part of the boot on Firecracker: the median over the runs.
-- units: share %
SELECT median(100 * guest_time / (vmm_time + guest_time)) AS share
FROM "boot-time-by-vmm"
WHERE vmm = 'Firecracker'
