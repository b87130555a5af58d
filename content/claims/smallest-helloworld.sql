-- Unikraft's stripped helloworld, and how many times as large that of the next larger unikernel is.
-- units: unikraft B
-- n: images of helloworld, one of each system
SELECT
  any_value(image_size) FILTER (system = 'Unikraft') AS unikraft,
  min(image_size) FILTER (system <> 'Unikraft') / unikraft AS next_larger,
  count(image_size) AS n
FROM "image-size-by-system"
WHERE application = 'helloworld' AND system <> 'Linux userspace'
