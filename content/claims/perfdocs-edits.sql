-- How long it takes from a saved file of the chapter to the reloaded page.
-- units: csv ms, figure ms, page ms
-- n: edits of each file
SELECT
  median(reload_time) FILTER (edit = 'CSV') AS csv,
  median(reload_time) FILTER (edit = 'figure') AS figure,
  median(reload_time) FILTER (edit = 'page') AS page,
  count(*) FILTER (edit = 'CSV') AS n
FROM "perfdocs-edits"
