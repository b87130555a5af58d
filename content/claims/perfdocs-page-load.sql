-- What the pages of the chapter cost at least and at most: the medians of each page.
-- units: least_transferred kB, most_transferred kB, slowest_figures ms
-- n: loads of each page
SELECT
  min(transferred) AS least_transferred,
  max(transferred) AS most_transferred,
  max(figures_painted) AS slowest_figures,
  max(layout_shift) AS most_shift,
  list(loads) AS n
FROM (
  SELECT
    median(transferred) AS transferred,
    median(figures_painted) AS figures_painted,
    median(layout_shift) AS layout_shift,
    count(*) AS loads
  FROM "perfdocs-page-loads"
  GROUP BY page
)
