-- How much more Unikraft on QEMU/KVM serves than each other system, in %: one row for each system and platform, one
-- column for each benchmark, with the host's CPU mitigations on and off.
PIVOT (
  SELECT
    system,
    platform,
    faster_by,
    replace(lower(benchmark), ' ', '_') || if(mitigations = 'off', '_mitigations_off', '') AS measure
  FROM "throughput-over-baselines"
)
ON measure IN (
  'redis_get', 'redis_set', 'nginx',
  'redis_get_mitigations_off', 'redis_set_mitigations_off', 'nginx_mitigations_off'
)
USING first(faster_by)
GROUP BY system, platform
ORDER BY lower(system), lower(platform)
