-- Whether Unikraft and OSv are the systems with a boot below 5 ms, and no others. uHyve is no standard VMM.
SELECT
  list_sort(list(DISTINCT system)) = ['OSv', 'Unikraft'] AS holds,
  list_sort(list(DISTINCT system)) AS systems
FROM "boot-time-comparison"
WHERE boot_time < 5 AND vmm <> 'uHyve'
