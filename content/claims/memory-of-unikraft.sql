-- The least memory with which each application boots on Unikraft, and the range over them.
-- units: helloworld MB, sqlite MB, nginx MB, redis MB, least MB, most MB
-- n: searches for the least memory, one for each application
SELECT
  any_value(memory) FILTER (application = 'helloworld') AS helloworld,
  any_value(memory) FILTER (application = 'SQLite') AS sqlite,
  any_value(memory) FILTER (application = 'nginx') AS nginx,
  any_value(memory) FILTER (application = 'Redis') AS redis,
  min(memory) AS least,
  max(memory) AS most,
  count(memory) AS n
FROM "minimum-memory"
WHERE system = 'Unikraft'
