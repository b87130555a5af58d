-- How long perfdocs takes to build the chapter without caches, and how many times as long as others take for the same pages, run by run.
-- units: seconds s
-- n: runs of each tool
SELECT
  median(ours.build_time) AS seconds,
  median(ours.build_time / starlight.build_time) AS over_starlight,
  median(ours.build_time / astro.build_time) AS over_astro,
  count(*) AS n
FROM "perfdocs-chapter-builds" AS ours
JOIN "perfdocs-chapter-builds" AS starlight USING (state, run)
JOIN "perfdocs-chapter-builds" AS astro USING (state, run)
WHERE state = 'cold'
  AND ours.tool = 'perfdocs'
  AND starlight.tool = 'Starlight with client-side charts'
  AND astro.tool = 'Astro without figures'
