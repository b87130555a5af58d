-- The least memory of the other unikernels (HermiTux, Lupine, OSv and Rump), over all applications.
-- units: low MB, high MB
-- n: searches for the least memory, one for each system and application
SELECT min(memory) AS low, max(memory) AS high, count(memory) AS n
FROM "minimum-memory"
WHERE system IN ('HermiTux', 'Lupine', 'OSv', 'Rump')
