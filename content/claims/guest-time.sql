-- The median time that a Unikraft guest without a NIC takes from its first instruction to main(), on each VMM.
-- units: qemu µs, solo5 µs, microvm µs, firecracker µs
-- n: boots on each VMM
SELECT
  any_value(guest_time) FILTER (vmm = 'QEMU') AS qemu,
  any_value(guest_time) FILTER (vmm = 'Solo5') AS solo5,
  any_value(guest_time) FILTER (vmm = 'QEMU microVM') AS microvm,
  any_value(guest_time) FILTER (vmm = 'Firecracker') AS firecracker,
  list(runs) AS n
FROM "boot-time-medians"
WHERE nics = 0
