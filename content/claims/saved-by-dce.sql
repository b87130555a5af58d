-- What dead code elimination alone takes off the Unikraft image of each application.
-- units: helloworld %, redis %, nginx %
WITH sizes AS (
  SELECT
    application,
    max(image_size) FILTER (NOT dead_code_elimination) AS without,
    max(image_size) FILTER (dead_code_elimination) AS with_dce
  FROM "image-size-build-options"
  WHERE NOT link_time_optimization
  GROUP BY application
)
SELECT
  max(100 * (1 - with_dce / without)) FILTER (application = 'helloworld') AS helloworld,
  max(100 * (1 - with_dce / without)) FILTER (application = 'Redis') AS redis,
  max(100 * (1 - with_dce / without)) FILTER (application = 'nginx') AS nginx
FROM sizes
