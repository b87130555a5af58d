/**
 * The walk of the page /regenerate/, with what is really printed: tests/thorough/walk-pages.test.ts takes every step in a copy
 * of the project, with what wrk printed in tests/fixtures/outputs.
 */
export const regenerate = {
  measure: `$ git switch --quiet --create nginx-again
$ for run in 1 2 3; do wrk -t1 -c5 -d1s --latency http://127.0.0.1:8099/; done > runs.txt
$ cat runs.txt
Running 1s test @ http://127.0.0.1:8099/
  1 threads and 5 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   136.55us  173.23us   4.01ms   98.19%
    Req/Sec    28.64k     1.22k   30.62k    80.00%
…
Requests/sec:  30267.46
Transfer/sec:      4.42MB`,
  import: `$ npm run import -- wrk runs.txt --into nginx-throughput --set system=Linux --set platform=native --replace --measured 2026-11-25
imported 3 rows into nginx-throughput, in place of 5
npm run check says which sentences the new results concern`,
  refuse: `$ npm run import -- wrk failed.txt --into nginx-throughput --set system=Linux --set platform=native
failed.txt:7:1  error  failed-run  the run had errors: Non-2xx or 3xx responses: 31631
    measure again; or import it all the same with --allow-errors
1 error in 1 file
nothing was imported`,
  check: `$ npm run check
content/performance/application-performance.mdx:25:229  error  claim-mismatch  "176,000" disagrees with nginx-throughput: linux = 28,714 req/s
    write "28,700", or npm run check -- --fix
content/performance/application-performance.mdx:33:47  error  claim-mismatch  "10% to 66%" disagrees with throughput-over-native-linux: low = 10.2 %, high = 916 %
    write "10% to 916%", or npm run check -- --fix
…
3 errors in 2 files`,
  fix: `$ npm run check -- --fix
--- content/performance/application-performance.mdx
+++ content/performance/application-performance.mdx
…
@@ -33 +33 @@
-- <Claim query="throughput-over-native-linux">10% to 66%</Claim> faster than native Linux,
+- <Claim query="throughput-over-native-linux">10% to 916%</Claim> faster than native Linux,
…
no problems
…`,
  diff: `$ npm run diff
changes since the merge base of HEAD and main (07dfd1a)

Figures
  Figure            Change
  nginx-throughput  changed: 1 value

Values in figures
  Figure            Group          Value                    Before         After  Change  Intervals
  nginx-throughput  Linux, native  Throughput, mean  175,556 req/s  28,714 req/s  −83.6%  apart
…
Tables
  Table                                Change
  nginx-throughput                     2 rows removed; 3 cells changed
  throughput-over-baselines (derived)  2 cells changed
  gain-by-system (derived)             1 cell changed
…`,
  propose: `$ git add content
$ git commit --quiet --message "Measure nginx on Linux again"
$ git push --quiet origin nginx-again`,
  history: `$ npm run history -- nginx-throughput --key system=Linux --key platform=native
Throughput (req/s) of nginx-throughput: Linux, native
  Date        Commit   n     Mean        95% interval  Change  Flag
  2026-11-20  07dfd1a  5  175,556  169,329 to 181,784
  2026-11-25  1bc7e05  3   28,714    25,187 to 32,241  −83.6%  changed
…`,
  figures: `$ npm run figures -- --format svg --out paper
no problems
…
wrote paper/image-size-build-options.svg
…
wrote paper/nginx-throughput.svg`,
  detect: `$ npm run import -- --detect runs.txt
runs.txt: wrk`,
  derive: {
    file: 'content/results/nginx-means.sql',
    from: '',
    to: `-- The mean throughput of nginx for each system and platform.
SELECT
  system,
  platform,
  avg(throughput) AS throughput,
  count(throughput) AS runs
FROM "nginx-throughput"
GROUP BY ALL`,
  },
  derived: `$ npm run check
no problems
…`,
} as const;
