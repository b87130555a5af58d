-- Whether Unikraft's nginx and SQLite images are smaller than those of every other unikernel, and how many times as large
-- the others are.
SELECT
  min(other.image_size / unikraft.image_size) AS low,
  max(other.image_size / unikraft.image_size) AS high,
  low > 1 AS holds
FROM "image-size-by-system" AS unikraft
JOIN "image-size-by-system" AS other USING (application)
WHERE
  unikraft.system = 'Unikraft'
  AND other.system NOT IN ('Unikraft', 'Linux userspace')
  AND application IN ('nginx', 'SQLite')
