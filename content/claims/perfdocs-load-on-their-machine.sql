-- How long the figures of the application page take on a machine as slow as the one that the targets of a load were set on,
-- and how long Starlight takes there.
-- units: figures ms, starlight ms
-- n: loads by each tool at a slowdown
SELECT
  figures_painted AS figures,
  starlight,
  (SELECT count(DISTINCT run) FROM "perfdocs-slow-machines") AS n
FROM "perfdocs-load-by-starlight"
