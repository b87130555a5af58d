-- Whether Unikraft's nginx and SQLite images are smaller than those of every other unikernel, and how many times as large
-- the others are.
-- n: images of other unikernels, one of each system and application
SELECT
  min(other.image_size / unikraft.image_size) AS low,
  max(other.image_size / unikraft.image_size) AS high,
  low > 1 AS holds,
  count(other.image_size) AS n
FROM "image-size-by-system" AS unikraft
JOIN "image-size-by-system" AS other ON other.application = unikraft.application
WHERE
  unikraft.system = 'Unikraft'
  AND other.system NOT IN ('Unikraft', 'Linux userspace')
  AND unikraft.application IN ('nginx', 'SQLite')
