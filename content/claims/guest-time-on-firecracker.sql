-- The guest's time on Firecracker: how many runs there are, the fastest and the slowest.
-- units: fastest µs, slowest µs
SELECT count(*) AS runs, min(guest_time) AS fastest, max(guest_time) AS slowest
FROM "boot-time-by-vmm"
WHERE vmm = 'Firecracker'
