-- How long a cold build of the second largest generated site takes, how much memory, and how many times as much as Starlight, run by run.
-- units: seconds s, memory MB
-- n: runs of each tool
SELECT
  max(ours.pages) AS site_pages,
  median(ours.build_time) AS seconds,
  median(ours.peak_memory) AS memory,
  median(ours.build_time / theirs.build_time) AS time_over_starlight,
  median(ours.peak_memory / theirs.peak_memory) AS memory_over_starlight,
  count(*) AS n
FROM "perfdocs-growing-sites" AS ours
JOIN "perfdocs-growing-sites" AS theirs USING (pages, run)
WHERE ours.tool = 'perfdocs' AND theirs.tool <> 'perfdocs' AND pages = 200
