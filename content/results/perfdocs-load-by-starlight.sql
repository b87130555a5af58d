-- The page about applications on a machine as slow as the one that the targets of a load were set on, which is known by the
-- time that Starlight took there. Between two measured slowdowns on a straight line, beyond them as in the nearest.
WITH
  target AS (
    SELECT 2471 AS starlight
  ),
  loads AS (
    SELECT
      slowdown,
      median(figures_painted) FILTER (tool <> 'perfdocs') AS starlight,
      median(largest_paint) FILTER (tool = 'perfdocs') AS largest_paint,
      median(figures_painted) FILTER (tool = 'perfdocs') AS figures_painted,
      median(blocking_time) FILTER (tool = 'perfdocs') AS blocking_time
    FROM "perfdocs-slow-machines"
    GROUP BY slowdown
  ),
  steps AS (
    SELECT loads AS here, lead(loads) OVER (ORDER BY slowdown) AS slower
    FROM loads
  ),
  step AS (
    SELECT
      here,
      slower,
      starlight,
      least(greatest((starlight - here.starlight) / (slower.starlight - here.starlight), 0), 1) AS share
    FROM steps, target
    WHERE slower IS NOT NULL
    ORDER BY greatest(here.starlight - starlight, starlight - slower.starlight, 0), here.slowdown
    LIMIT 1
  )
SELECT
  starlight,
  round(here.slowdown + share * (slower.slowdown - here.slowdown), 2) AS slowdown,
  round(here.largest_paint + share * (slower.largest_paint - here.largest_paint)) AS largest_paint,
  round(here.figures_painted + share * (slower.figures_painted - here.figures_painted)) AS figures_painted,
  round(here.blocking_time + share * (slower.blocking_time - here.blocking_time)) AS blocking_time
FROM step
