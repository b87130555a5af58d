-- Whether Linux and Lupine on QEMU/KVM serve fewer nginx requests with the host's CPU mitigations off than with them on.
WITH means AS (
  SELECT 'on' AS mitigations, system, avg(throughput) AS throughput
  FROM "nginx-throughput"
  WHERE platform = 'QEMU/KVM'
  GROUP BY system
  UNION ALL
  SELECT 'off', system, avg(throughput)
  FROM "nginx-throughput-mitigations-off"
  WHERE platform = 'QEMU/KVM'
  GROUP BY system
)
SELECT bool_and("off".throughput < "on".throughput) AS holds
FROM means AS "on"
JOIN means AS "off" USING (system)
WHERE "on".mitigations = 'on' AND "off".mitigations = 'off' AND system IN ('Linux', 'Lupine')
