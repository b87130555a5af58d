-- Whether a boot time of MirageOS is published.
-- n: published boot times of MirageOS
SELECT count(*) > 0 AS holds, count(*) AS n
FROM "boot-time-other-systems"
WHERE system = 'MirageOS'
