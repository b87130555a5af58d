-- Whether the sizes of SQLite by build option are those of nginx, to the byte.
-- n: pairs of images, one pair for each combination of options
SELECT bool_and(sqlite.image_size = nginx.image_size) AND count(*) = 4 AS holds, count(*) AS n
FROM "image-size-build-options" AS sqlite
JOIN "image-size-build-options" AS nginx
  ON nginx.dead_code_elimination = sqlite.dead_code_elimination
  AND nginx.link_time_optimization = sqlite.link_time_optimization
WHERE sqlite.application = 'SQLite' AND nginx.application = 'nginx'
