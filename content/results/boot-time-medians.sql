-- The median boot of a Unikraft helloworld on each VMM, without and with a NIC, in its two parts and as a whole, in µs.
SELECT
  vmm,
  nics,
  count(*) AS runs,
  median(vmm_time) AS vmm_time,
  median(guest_time) AS guest_time,
  median(vmm_time + guest_time) AS boot_time,
  median(100 * guest_time / (vmm_time + guest_time)) AS guest_share
FROM "boot-time-by-vmm"
GROUP BY vmm, nics
ORDER BY vmm, nics
