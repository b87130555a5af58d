-- How many times the median the slowest guest on Solo5 took.
SELECT max(guest_time) / median(guest_time) AS factor
FROM "boot-time-by-vmm"
WHERE vmm = 'Solo5'
