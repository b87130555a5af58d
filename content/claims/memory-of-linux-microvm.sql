-- The least memory of a Linux guest on a microVM: the median over the applications.
-- units: memory MB
-- n: applications, with one search for the least memory of each
SELECT median(memory) AS memory, count(memory) AS n
FROM "minimum-memory"
WHERE system = 'Linux microVM'
