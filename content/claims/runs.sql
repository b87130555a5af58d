-- How many times each boot and each throughput benchmark was run; of MirageOS's server there are more runs.
SELECT
  (SELECT max(run) FROM "boot-time-by-vmm") AS boots,
  (SELECT max(run) FROM "redis-throughput") AS redis,
  max(run) FILTER (system <> 'MirageOS') AS nginx,
  max(run) FILTER (system = 'MirageOS') AS mirageos
FROM "nginx-throughput"
