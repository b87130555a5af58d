-- The stripped Redis images of HermiTux and of Unikraft.
-- units: hermitux B, unikraft B
-- n: images, one of each system
SELECT
  any_value(image_size) FILTER (system = 'HermiTux') AS hermitux,
  any_value(image_size) FILTER (system = 'Unikraft') AS unikraft,
  count(image_size) AS n
FROM "image-size-by-system"
WHERE application = 'Redis' AND system IN ('HermiTux', 'Unikraft')
