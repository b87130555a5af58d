-- The stripped Redis images of HermiTux and of Unikraft.
-- units: hermitux B, unikraft B
SELECT
  any_value(image_size) FILTER (system = 'HermiTux') AS hermitux,
  any_value(image_size) FILTER (system = 'Unikraft') AS unikraft
FROM "image-size-by-system"
WHERE application = 'Redis'
