-- Whether the VMM takes more than nine tenths of the median boot, on every VMM, and where it does not.
WITH shares AS (
  SELECT vmm, median(vmm_time / (vmm_time + guest_time)) AS share
  FROM "boot-time-by-vmm"
  WHERE nics = 0
  GROUP BY vmm
)
SELECT
  bool_and(share > 0.9) AS holds,
  string_agg(vmm, ', ') FILTER (share <= 0.9) AS exceptions
FROM shares
