-- Whether Linux and Lupine serve fewer requests on Firecracker than on QEMU/KVM, in every benchmark.
WITH means AS (
  SELECT 'Redis ' || operation AS benchmark, system, platform, avg(throughput) AS throughput
  FROM "redis-throughput"
  GROUP BY ALL
  UNION ALL
  SELECT 'nginx', system, platform, avg(throughput)
  FROM "nginx-throughput"
  GROUP BY ALL
)
SELECT
  bool_and(firecracker.throughput < qemu.throughput) AS holds,
  string_agg(system || ', ' || benchmark, '; ') FILTER (firecracker.throughput >= qemu.throughput) AS exceptions
FROM means AS firecracker
JOIN means AS qemu USING (benchmark, system)
WHERE firecracker.platform = 'Firecracker' AND qemu.platform = 'QEMU/KVM'
