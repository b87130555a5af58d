-- Whether the sizes of stripped images are whole blocks of 4096 bytes.
-- n: images, one of each system and application
SELECT bool_and(image_size % 4096 = 0) AS holds, count(image_size) AS n
FROM "image-size-by-system"
