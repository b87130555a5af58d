-- How much more time and memory the largest generated site takes than one of 200 pages, as the exponent of the growth.
-- units: seconds s
-- n: builds
SELECT
  max(pages) AS site_pages,
  median(build_time) FILTER (pages = largest) AS seconds,
  ln(median(build_time) FILTER (pages = largest) / median(build_time) FILTER (pages = 200)) / ln(max(pages) / 200) AS time_exponent,
  ln(median(peak_memory) FILTER (pages = largest) / median(peak_memory) FILTER (pages = 200)) / ln(max(pages) / 200) AS memory_exponent,
  count(*) AS n
FROM "perfdocs-growing-sites", (SELECT max(pages) AS largest FROM "perfdocs-growing-sites")
WHERE tool = 'perfdocs' AND pages IN (200, largest)
