-- Unikraft's images with every combination of build options: how many there are, and the largest.
-- units: largest B
SELECT count(*) AS images, max(image_size) AS largest
FROM "image-size-build-options"
