-- For how many applications Unikraft needs less memory than Docker, and whether they need the same for Redis.
-- n: applications, with one search for the least memory of each on each system
SELECT
  count(*) FILTER (unikraft.memory < docker.memory) AS applications,
  bool_and(unikraft.memory = docker.memory) FILTER (unikraft.application = 'Redis') AS redis_same,
  count(*) AS n
FROM "minimum-memory" AS unikraft
JOIN "minimum-memory" AS docker ON docker.application = unikraft.application
WHERE unikraft.system = 'Unikraft' AND docker.system = 'Docker'
