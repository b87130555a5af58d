-- Whether the VMM takes more than nine tenths of the median boot on every VMM but Firecracker.
-- n: boots on each VMM
SELECT
  bool_and(guest_share < 10) AS holds,
  string_agg(vmm, ', ') FILTER (guest_share >= 10) AS exceptions,
  list(runs) AS n
FROM "boot-time-medians"
WHERE nics = 0 AND vmm <> 'Firecracker'
