-- The least memory of the other unikernels (HermiTux, Lupine, OSv and Rump), over all applications.
-- units: low MB, high MB
SELECT min(memory) AS low, max(memory) AS high
FROM "minimum-memory"
WHERE system IN ('HermiTux', 'Lupine', 'OSv', 'Rump')
