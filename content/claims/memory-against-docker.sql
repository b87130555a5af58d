-- For how many applications Unikraft needs less memory than Docker, and whether they need the same for Redis.
SELECT
  count(*) FILTER (unikraft.memory < docker.memory) AS applications,
  bool_and(unikraft.memory = docker.memory) FILTER (application = 'Redis') AS redis_same
FROM "minimum-memory" AS unikraft
JOIN "minimum-memory" AS docker USING (application)
WHERE unikraft.system = 'Unikraft' AND docker.system = 'Docker'
