-- How many times the median the slowest guest on Solo5 took.
-- n: boots on Solo5
SELECT max(guest_time) / median(guest_time) AS factor, count(*) AS n
FROM "boot-time-by-vmm"
WHERE vmm = 'Solo5'
