-- The lowest scores that Lighthouse gives a page of this site.
-- n: pages
SELECT
  min(score) FILTER (category = 'Performance') AS performance,
  min(score) FILTER (category <> 'Performance') AS others,
  count(DISTINCT page) AS pages,
  count(DISTINCT page) AS n
FROM "perfdocs-lighthouse"
