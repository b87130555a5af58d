-- How long perfdocs takes to compile a figure, and how its throughput compares with that of vl2svg, run by run.
-- units: milliseconds ms
-- n: passes over all figures with each tool
SELECT
  median(ours.figure_time) AS milliseconds,
  median(vl2svg.figure_time / ours.figure_time) AS throughput_over_vl2svg,
  median(ours.figure_time / vega.figure_time) AS time_over_vega,
  count(*) AS n
FROM "perfdocs-figure-compilation" AS ours
JOIN "perfdocs-figure-compilation" AS vl2svg USING (run)
JOIN "perfdocs-figure-compilation" AS vega USING (run)
WHERE ours.tool = 'perfdocs, wide and narrow'
  AND vl2svg.tool = 'vl2svg, one process and drawing'
  AND vega.tool = 'Vega-Lite and Vega, one drawing'
