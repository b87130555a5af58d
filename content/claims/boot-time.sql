-- The median boot of a Unikraft guest without a NIC, the time in the VMM and in the guest together.
-- units: firecracker µs, solo5 µs, microvm µs, qemu µs
SELECT
  median(vmm_time + guest_time) FILTER (vmm = 'Firecracker') AS firecracker,
  median(vmm_time + guest_time) FILTER (vmm = 'Solo5') AS solo5,
  median(vmm_time + guest_time) FILTER (vmm = 'QEMU microVM') AS microvm,
  median(vmm_time + guest_time) FILTER (vmm = 'QEMU') AS qemu
FROM "boot-time-by-vmm"
WHERE nics = 0
