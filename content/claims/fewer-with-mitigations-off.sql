-- Whether Linux and Lupine on QEMU/KVM serve fewer nginx requests with the host's CPU mitigations off than with them on.
-- n: runs of each system, on and off
WITH means AS (
  SELECT 'on' AS mitigations, system, avg(throughput) AS throughput, count(*) AS runs
  FROM "nginx-throughput"
  WHERE platform = 'QEMU/KVM'
  GROUP BY system
  UNION ALL
  SELECT 'off', system, avg(throughput), count(*)
  FROM "nginx-throughput-mitigations-off"
  WHERE platform = 'QEMU/KVM'
  GROUP BY system
)
SELECT bool_and("off".throughput < "on".throughput) AS holds, list("on".runs) || list("off".runs) AS n
FROM means AS "on"
JOIN means AS "off" ON "off".system = "on".system
WHERE "on".mitigations = 'on' AND "off".mitigations = 'off' AND "on".system IN ('Linux', 'Lupine')
