/** Files that are too large, or too odd, to be kept as they are. */
export const generators: Readonly<Record<string, () => string | Uint8Array>> = {
  'a cell of 10 MB': () => `system,run,day,time\nLinux,1,2026-01-05,${'9'.repeat(9_999_999)}x\n`,
  '2,000 columns': () => {
    const names = Array.from({ length: 2000 }, (_, at) => `c${at}`);
    return `${names.join(',')}\n${names.map(() => '1').join(',')}\n`;
  },
  '2,000 wrong rows': () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `Linux,${at},2026-01-05,fast\n`);
    return `system,run,day,time\n${rows.join('')}`;
  },
  '6,000 rows': () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `Linux,${at},2026-01-05,1\n`);
    return `system,run,day,time\n${rows.join('')}`;
  },
  'UTF-16': () => Buffer.from('\uFEFFsystem,run,day,time\nLinux,1,2026-01-05,12.5\n', 'utf16le'),
  'UTF-16 without a byte order mark': () =>
    Buffer.from('system,run,day,time\nLinux,1,2026-01-05,12.5\n', 'utf16le'),
  'deep layers': () => {
    const inner = '{ "mark": "point", "encoding": { "x": { "field": "tiem", "type": "quantitative" } } }';
    const layers = `${'{ "layer": ['.repeat(90)}${inner}${'] }'.repeat(90)}`;
    const head = '"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "title": "Deep"';
    return `{ ${head}, "data": { "url": "../results/runs.csv" }, "layer": [${layers}] }\n`;
  },
  'deep quotes': () => `---\ntitle: Deep\ndescription: Deep.\norder: 1\n---\n\n${'>'.repeat(5000)} Deep.\n`,
  'deep nesting': () => `{"title": ${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`,
};
