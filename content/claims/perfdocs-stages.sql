-- What part of a build of the chapter without caches goes into Astro itself, into figures, into pages and their files, and into the search index.
-- units: astro %, figures %, pages %, search %
-- n: builds
SELECT
  100 * median(astro / whole) AS astro,
  100 * median(figures / whole) AS figures,
  100 * median(pages / whole) AS pages,
  100 * median(search / whole) AS search,
  count(*) AS n
FROM (
  SELECT
    sum(stage_time) FILTER (stage IN ('start of Astro', 'bundle')) AS astro,
    sum(stage_time) FILTER (stage = 'figures') AS figures,
    sum(stage_time) FILTER (stage = 'pages and files') AS pages,
    sum(stage_time) FILTER (stage = 'search index') AS search,
    sum(stage_time) AS whole
  FROM "perfdocs-build-stages"
  WHERE state = 'cold'
  GROUP BY run
)
