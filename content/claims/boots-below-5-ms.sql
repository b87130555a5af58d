-- Whether Unikraft and OSv are the systems with a boot below 5 ms, and no others. uHyve is no standard VMM.
-- n: boot times compared, one of each system, VMM and build
SELECT
  string_agg(DISTINCT system, ', ' ORDER BY system) FILTER (boot_time < 5) AS systems,
  systems = 'OSv, Unikraft' AS holds,
  string_agg(DISTINCT statistic, ', ' ORDER BY statistic) AS statistics,
  count(*) AS n
FROM "boot-time-comparison"
WHERE vmm <> 'uHyve'
