-- What link-time optimization alone takes off the images of nginx, Redis and SQLite, and whether it leaves helloworld as
-- it is.
-- units: low %, high %
-- n: pairs of images, one pair of each application
SELECT
  min(saved) FILTER (application <> 'helloworld') AS low,
  max(saved) FILTER (application <> 'helloworld') AS high,
  bool_and(saved = 0) FILTER (application = 'helloworld') AS helloworld_unchanged,
  count(*) AS n
FROM "image-size-savings"
WHERE build_option = 'link-time optimization'
