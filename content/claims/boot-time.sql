-- The median boot of a Unikraft guest without a NIC, the time in the VMM and in the guest together.
-- units: firecracker µs, solo5 µs, microvm µs, qemu µs
-- n: boots on each VMM
SELECT
  any_value(boot_time) FILTER (vmm = 'Firecracker') AS firecracker,
  any_value(boot_time) FILTER (vmm = 'Solo5') AS solo5,
  any_value(boot_time) FILTER (vmm = 'QEMU microVM') AS microvm,
  any_value(boot_time) FILTER (vmm = 'QEMU') AS qemu,
  list(runs) AS n
FROM "boot-time-medians"
WHERE nics = 0
