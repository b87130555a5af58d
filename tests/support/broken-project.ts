import type { ContentCopy } from './project-copy.ts';

/** A copy of the project with mistakes in it, and the report that they have to give. */
export interface BrokenProject<Copy extends ContentCopy> {
  copy: Copy;
  /** The lines of the report, the summary last. */
  report: readonly string[];
}

const mistakes = [
  [
    'content/performance/boot-times.mdx',
    '<Figure id="boot-time-by-vmm" />',
    '<Figure id="boot-time-by-vm" />',
  ],
  ['content/results/nginx-throughput.csv', 'Docker,native,1,158683.36', 'Docker,native,1,fast'],
  ['content/site.json', '"language": "en",', '"language": "en"'],
] as const;

/** Makes a mistake in a page, in a result and in site.json of a copy, each of another kind. */
export async function breakProject<Copy extends ContentCopy>(copy: Copy): Promise<BrokenProject<Copy>> {
  for (const [file, right, wrong] of mistakes) await copy.replace(file, right, wrong);
  const [page, results, site] = mistakes.map(([file]) => file);
  const figure = placeOf(await copy.read(page ?? ''), '<Figure id="boot-time-by-vm" />');
  const reference = placeOf(await copy.read(page ?? ''), '<FigureRef id="boot-time-by-vmm"');
  const overview = 'content/performance/index.mdx';
  const headline = placeOf(await copy.read(overview), '<Headline figure="boot-time-by-vmm"');
  const comma = placeOf(await copy.read(site ?? ''), '"chapter"');
  const report = [
    `${page}:${figure}  error  unknown-figure  there is no figure "boot-time-by-vm"`,
    '    add content/figures/boot-time-by-vm.vl.json, or name a figure that is there. Did you mean "boot-time-by-vmm"?',
    `${page}:${reference}  error  unplaced-figure  no page shows the figure "boot-time-by-vmm"`,
    '    place it with <Figure id="boot-time-by-vmm" />: a figure gets its number where a page shows it',
    `${overview}:${headline}  error  unplaced-figure  no page shows the figure "boot-time-by-vmm"`,
    '    place it with <Figure id="boot-time-by-vmm" />: a figure gets its number where a page shows it',
    `${results}:2:17  error  type-error  "fast" is not a number in throughput`,
    '    write a finite number such as 1234.5, without separators or unit, or a missing value of the schema',
    `${site}:${comma}  error  json-syntax  not JSON: comma expected`,
    '    put a comma after the value before this one',
    '5 errors',
  ];
  return { copy, report };
}

/**
 * The lines of a printed report that concern errors: whether the chapter gives cause for warnings is not of interest
 * where an error is.
 */
export function withoutWarnings(stdout: string): string[] {
  const lines = stdout.trimEnd().split('\n');
  const summary = (lines.pop() ?? '').replace(/( and \d+ warnings?)? in \d+ files?$/, '');
  return [...lines.filter((line, at) => !`${line}${lines[at - 1] ?? ''}`.includes('  warning  ')), summary];
}

/** Line and column, from 1, of the first occurrence of a text. */
export function placeOf(text: string, part: string): string {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`no ${part}`);
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
