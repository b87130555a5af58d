-- How long a build takes after one CSV changed, and what part of a cold build of the same site that is, run by run.
-- units: seconds s, share %
-- n: runs
SELECT
  max(changed.pages) AS pages,
  2 * max(changed.pages) AS tables,
  median(changed.build_time) AS seconds,
  100 * median(changed.build_time / cold.build_time) AS share,
  count(*) AS n
FROM "perfdocs-rebuilds" AS changed
JOIN "perfdocs-rebuilds" AS cold USING (pages, run)
WHERE changed.state = 'one CSV changed' AND cold.state = 'cold'
