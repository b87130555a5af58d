/**
 * The walk of the page /contribute/, with what is really printed: tests/thorough/walk-pages.test.ts takes every step in a copy
 * of the project.
 */
const page = 'content/performance/application-performance.mdx';
const claim = '<Claim query="throughput-over-native-linux">';

export const contribute = {
  wrongNumber: {
    file: page,
    from: `- ${claim}10% to 66%</Claim> faster than native Linux,`,
    to: `- ${claim}10% to 60%</Claim> faster than native Linux,`,
  },
  mismatch: `$ npm run check
content/performance/application-performance.mdx:33:47  error  claim-mismatch  "10% to 60%" disagrees with throughput-over-native-linux: low = 10.2 %, high = 66.2 %
    write "10% to 66%", or npm run check -- --fix
1 error in 1 file`,
  rightNumber: {
    file: page,
    from: `- ${claim}10% to 60%</Claim> faster than native Linux,`,
    to: `- ${claim}10.2% to 66.2%</Claim> faster than native Linux,`,
  },
  agreement: `$ npm run check
no problems
…`,
  newNumber: {
    file: page,
    from: '- **Rump** is no longer maintained.',
    to: '- **Rump** is no longer maintained; it serves 153,000 requests a second on nginx.',
  },
  unbound: `$ npm run check
content/performance/application-performance.mdx:61:48  warning  unbound-number  nothing checks "153,000 requests a second" against the results
    put <Claim query="..."> around it, or write {/* perfdocs-ignore-next */} before it where it is not a result
1 warning in 1 file
…`,
  newClaim: `$ npm run new -- claim rump-on-nginx --table nginx-throughput --field throughput
wrote content/claims/rump-on-nginx.sql
next: narrow the SELECT with WHERE, then print its number in a page: <Value query="rump-on-nginx" />`,
  narrow: {
    file: 'content/claims/rump-on-nginx.sql',
    from: `-- Throughput: the mean over all rows of nginx-throughput.
-- units: mean req/s
-- n: rows of nginx-throughput
SELECT avg("throughput") AS mean, count("throughput") AS n
FROM "nginx-throughput"`,
    to: `-- The mean throughput of nginx on Rump.
-- units: mean req/s
-- n: runs
SELECT avg("throughput") AS mean, count("throughput") AS n
FROM "nginx-throughput"
WHERE system = 'Rump'`,
  },
  bind: {
    file: page,
    from: 'it serves 153,000 requests a second on nginx.',
    to: 'it serves <Claim query="rump-on-nginx">153,000 requests a second</Claim> on nginx.',
  },
  bound: `$ npm run check
no problems
…`,
  changes: `$ npm run diff
changes since the merge base of HEAD and main (ee1b77b)

Claims
  Place                                               Query                         Before                                        After                                                  Change
  content/performance/application-performance.mdx:61  rump-on-nginx                 (new)                                         "153,000 requests a second" (mean = 152,550.78 req/s)
  content/performance/application-performance.mdx:33  throughput-over-native-linux  "10% to 66%" (low = 10.228%, high = 66.203%)  "10.2% to 66.2%" (low = 10.228%, high = 66.203%)           0%`,
} as const;

/** What `npm run new` starts, in the order of a first measurement, and what it says to do next. */
export const additions = [
  {
    what: 'a table',
    command: 'npm run new -- table tail-latency --from latency.csv --unit run=none --unit latency=ms',
    next: 'describe its columns in content/results/datapackage.json, then npm run new -- figure',
  },
  {
    what: 'a figure',
    command: 'npm run new -- figure tail-latency --table tail-latency --x latency --y system',
    next: 'place it in a page of content/performance: <Figure id="tail-latency" />',
  },
  {
    what: 'a claim',
    command: 'npm run new -- claim tail-latency --table tail-latency --field latency',
    next: 'narrow the SELECT with WHERE, then print its number in a page: <Value query="tail-latency" />',
  },
  {
    what: 'a page',
    command: 'npm run new -- page tail-latency --title "Tail latency"',
    next: 'write its description and text; npm run dev shows the page',
  },
] as const;
