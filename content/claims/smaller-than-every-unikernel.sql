-- Whether each of Unikraft's stripped images is smaller than that of every other unikernel, and which are the exceptions.
SELECT
  count(*) FILTER (other.image_size <= unikraft.image_size) = 0 AS holds,
  string_agg(other.system || '’s ' || application, ', ') FILTER (other.image_size <= unikraft.image_size) AS exceptions
FROM "image-size-by-system" AS unikraft
JOIN "image-size-by-system" AS other USING (application)
WHERE unikraft.system = 'Unikraft' AND other.system NOT IN ('Unikraft', 'Linux userspace')
