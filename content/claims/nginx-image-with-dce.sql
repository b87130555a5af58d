-- The larger of Unikraft's two nginx images with dead code elimination, with and without link-time optimization.
-- units: image_size B
-- n: images, one with link-time optimization and one without
SELECT max(image_size) AS image_size, count(*) AS n
FROM "image-size-build-options"
WHERE application = 'nginx' AND dead_code_elimination
