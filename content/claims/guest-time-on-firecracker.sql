-- The guest's time on Firecracker: how many runs there are, the fastest and the slowest.
-- units: fastest µs, slowest µs
-- n: boots on Firecracker
SELECT count(*) AS runs, min(guest_time) AS fastest, max(guest_time) AS slowest, count(*) AS n
FROM "boot-time-by-vmm"
WHERE vmm = 'Firecracker'
