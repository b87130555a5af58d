-- Whether a boot time of MirageOS is published.
SELECT count(*) > 0 AS holds
FROM "boot-time-other-systems"
WHERE system = 'MirageOS'
