-- The median time that a Unikraft guest without a NIC takes from its first instruction to main(), on each VMM.
-- units: qemu µs, solo5 µs, microvm µs, firecracker µs
SELECT
  median(guest_time) FILTER (vmm = 'QEMU') AS qemu,
  median(guest_time) FILTER (vmm = 'Solo5') AS solo5,
  median(guest_time) FILTER (vmm = 'QEMU microVM') AS microvm,
  median(guest_time) FILTER (vmm = 'Firecracker') AS firecracker
FROM "boot-time-by-vmm"
WHERE nics = 0
