-- The larger of Unikraft's two nginx images with dead code elimination, with and without link-time optimization.
-- units: image_size B
SELECT max(image_size) AS image_size
FROM "image-size-build-options"
WHERE application = 'nginx' AND dead_code_elimination
