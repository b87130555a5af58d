-- The least memory of a Linux guest on a microVM: the median over the applications.
-- units: memory MB
SELECT median(memory) AS memory
FROM "minimum-memory"
WHERE system = 'Linux microVM'
