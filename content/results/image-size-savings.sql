-- What each build option alone takes off the Unikraft image of each application, in %.
SELECT
  plain.application,
  if(built.dead_code_elimination, 'dead code elimination', 'link-time optimization') AS build_option,
  100 * (1 - built.image_size / plain.image_size) AS saved
FROM "image-size-build-options" AS plain
JOIN "image-size-build-options" AS built ON built.application = plain.application
WHERE
  NOT plain.dead_code_elimination
  AND NOT plain.link_time_optimization
  AND built.dead_code_elimination <> built.link_time_optimization
ORDER BY plain.application, build_option
