-- The guest's part of the boot on Firecracker: the median over the runs.
-- units: share %
-- n: boots on Firecracker
SELECT guest_share AS share, runs AS n
FROM "boot-time-medians"
WHERE vmm = 'Firecracker'
