-- How long perfdocs takes to build the chapter again, and how many times as long as bare Astro takes for the same pages, run by run.
-- units: seconds s
-- n: runs of each tool
SELECT
  median(ours.build_time) AS seconds,
  median(ours.build_time / astro.build_time) AS over_astro,
  count(*) AS n
FROM "perfdocs-chapter-builds" AS ours
JOIN "perfdocs-chapter-builds" AS astro USING (state, run)
WHERE state = 'warm' AND ours.tool = 'perfdocs' AND astro.tool = 'Astro without figures'
