-- What link-time optimization alone takes off the images of nginx, Redis and SQLite, and whether it leaves helloworld as
-- it is.
-- units: low %, high %
WITH sizes AS (
  SELECT
    application,
    max(image_size) FILTER (NOT link_time_optimization) AS without,
    max(image_size) FILTER (link_time_optimization) AS with_lto
  FROM "image-size-build-options"
  WHERE NOT dead_code_elimination
  GROUP BY application
)
SELECT
  min(100 * (1 - with_lto / without)) FILTER (application <> 'helloworld') AS low,
  max(100 * (1 - with_lto / without)) FILTER (application <> 'helloworld') AS high,
  bool_and(with_lto = without) FILTER (application = 'helloworld') AS helloworld_unchanged
FROM sizes
