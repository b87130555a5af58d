-- Whether the sizes of stripped images are whole blocks of 4096 bytes.
SELECT bool_and(image_size % 4096 = 0) AS holds
FROM "image-size-by-system"
