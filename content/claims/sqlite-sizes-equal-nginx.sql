-- Whether the sizes of SQLite by build option are those of nginx, to the byte.
SELECT bool_and(sqlite.image_size = nginx.image_size) AND count(*) = 4 AS holds
FROM "image-size-build-options" AS sqlite
JOIN "image-size-build-options" AS nginx USING (dead_code_elimination, link_time_optimization)
WHERE sqlite.application = 'SQLite' AND nginx.application = 'nginx'
