-- Unikraft's images with every combination of build options: how many there are, and the largest.
-- units: largest B
-- n: images, one of each application and combination of options
SELECT count(*) AS images, max(image_size) AS largest, count(*) AS n
FROM "image-size-build-options"
