-- Whether the median guest without a NIC takes at least 10 and less than 100 µs on QEMU and on Solo5.
-- units: qemu µs, solo5 µs
SELECT
  median(guest_time) FILTER (vmm = 'QEMU') AS qemu,
  median(guest_time) FILTER (vmm = 'Solo5') AS solo5,
  least(qemu, solo5) >= 10 AND greatest(qemu, solo5) < 100 AS holds
FROM "boot-time-by-vmm"
WHERE nics = 0
