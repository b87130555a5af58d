-- The published mean boot time of other systems. Of HermiTux there are two builds.
-- units: rump ms, hermitux_fastest ms, hermitux_slowest ms, lupine ms, lupine_without_kml ms, alpine ms
-- n: published means, one of each system and build; of how many boots each is the mean is not published
SELECT
  any_value(boot_time) FILTER (system = 'Rump') AS rump,
  min(boot_time) FILTER (system = 'HermiTux') AS hermitux_fastest,
  max(boot_time) FILTER (system = 'HermiTux') AS hermitux_slowest,
  any_value(boot_time) FILTER (system = 'Lupine' AND variant = 'with KML') AS lupine,
  any_value(boot_time) FILTER (system = 'Lupine' AND variant = 'without KML') AS lupine_without_kml,
  any_value(boot_time) FILTER (system = 'Alpine Linux') AS alpine,
  count(*) AS n
FROM "boot-time-other-systems"
WHERE system IN ('Rump', 'HermiTux', 'Lupine', 'Alpine Linux')
