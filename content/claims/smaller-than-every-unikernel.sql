-- Whether each of Unikraft's stripped images is smaller than that of every other unikernel, and which are the exceptions.
-- n: images of other unikernels, one of each system and application
SELECT
  count(*) FILTER (other.image_size <= unikraft.image_size) = 0 AS holds,
  string_agg(other.system || '’s ' || other.application, ', ')
    FILTER (other.image_size <= unikraft.image_size) AS exceptions,
  count(other.image_size) AS n
FROM "image-size-by-system" AS unikraft
JOIN "image-size-by-system" AS other ON other.application = unikraft.application
WHERE unikraft.system = 'Unikraft' AND other.system NOT IN ('Unikraft', 'Linux userspace')
