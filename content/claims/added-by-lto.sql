-- The most that link-time optimization adds to an image that is built with dead code elimination.
-- units: added B
SELECT max(optimized.image_size - plain.image_size) AS added
FROM "image-size-build-options" AS plain
JOIN "image-size-build-options" AS optimized USING (application, dead_code_elimination)
WHERE dead_code_elimination AND optimized.link_time_optimization AND NOT plain.link_time_optimization
