-- What dead code elimination alone takes off the Unikraft image of each application.
-- units: helloworld %, redis %, nginx %
-- n: pairs of images, one pair of each application
SELECT
  any_value(saved) FILTER (application = 'helloworld') AS helloworld,
  any_value(saved) FILTER (application = 'Redis') AS redis,
  any_value(saved) FILTER (application = 'nginx') AS nginx,
  count(*) AS n
FROM "image-size-savings"
WHERE build_option = 'dead code elimination' AND application <> 'SQLite'
