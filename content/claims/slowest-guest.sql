-- The slowest guest of all, over every VMM and run.
-- units: guest_time µs
SELECT max(guest_time) AS guest_time
FROM "boot-time-by-vmm"
