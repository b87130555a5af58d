-- Whether Unikraft and OSv are the systems with a boot below 5 ms, and no others. uHyve is no standard VMM.
SELECT
  string_agg(DISTINCT system, ', ' ORDER BY system) AS systems,
  systems = 'OSv, Unikraft' AS holds
FROM "boot-time-comparison"
WHERE boot_time < 5 AND vmm <> 'uHyve'
