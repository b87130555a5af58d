-- Whether a guest with a NIC was measured on Solo5, and takes at least 100 and less than 1000 µs.
-- n: boots on Solo5 with a NIC
SELECT count(*) > 0 AND coalesce(median(guest_time) BETWEEN 100 AND 999, false) AS holds, count(*) AS n
FROM "boot-time-by-vmm"
WHERE vmm = 'Solo5' AND nics > 0
