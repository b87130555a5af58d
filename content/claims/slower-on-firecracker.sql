-- Whether Linux and Lupine serve fewer requests on Firecracker than on QEMU/KVM, in every benchmark.
-- n: runs of each system, platform and benchmark
WITH means AS (
  SELECT 'Redis ' || operation AS benchmark, system, platform, avg(throughput) AS throughput, count(*) AS runs
  FROM "redis-throughput"
  GROUP BY ALL
  UNION ALL
  SELECT 'nginx', system, platform, avg(throughput), count(*)
  FROM "nginx-throughput"
  GROUP BY ALL
)
SELECT
  bool_and(firecracker.throughput < qemu.throughput) AS holds,
  string_agg(qemu.system || ', ' || qemu.benchmark, '; ') FILTER (firecracker.throughput >= qemu.throughput) AS exceptions,
  list(firecracker.runs) || list(qemu.runs) AS n
FROM means AS firecracker
JOIN means AS qemu ON qemu.benchmark = firecracker.benchmark AND qemu.system = firecracker.system
WHERE firecracker.platform = 'Firecracker' AND qemu.platform = 'QEMU/KVM'
