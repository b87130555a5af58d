-- The slowest guest of all, over every VMM and run.
-- units: guest_time µs
-- n: boots over all VMMs
SELECT max(guest_time) AS guest_time, count(*) AS n
FROM "boot-time-by-vmm"
