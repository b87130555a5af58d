-- The median time of a guest with a NIC on QEMU, and whether all its runs take at least 100 and less than 1000 µs.
-- units: qemu µs
-- n: boots on QEMU with a NIC
SELECT
  median(guest_time) AS qemu,
  min(guest_time) >= 100 AND max(guest_time) < 1000 AS holds,
  count(*) AS n
FROM "boot-time-by-vmm"
WHERE vmm = 'QEMU' AND nics > 0
