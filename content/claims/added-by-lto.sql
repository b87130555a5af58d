-- The most that link-time optimization adds to an image that is built with dead code elimination.
-- units: added B
-- n: pairs of images, one image of each application and combination of options
SELECT max(optimized.image_size - plain.image_size) AS added, count(*) AS n
FROM "image-size-build-options" AS plain
JOIN "image-size-build-options" AS optimized ON optimized.application = plain.application
WHERE
  plain.dead_code_elimination
  AND NOT plain.link_time_optimization
  AND optimized.dead_code_elimination
  AND optimized.link_time_optimization
