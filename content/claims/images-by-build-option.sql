-- Unikraft's images with every combination of build options: how many there are, the largest and the smallest.
-- units: largest B, smallest B
-- n: images, one of each application and combination of options
SELECT count(*) AS images, max(image_size) AS largest, min(image_size) AS smallest, count(*) AS n
FROM "image-size-build-options"
