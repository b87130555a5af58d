import type { ReliabilityRecord } from './record.ts';

const head = `# Reliability

Written by the runs themselves, from \`docs/reliability.json\`: \`npm run record-cases\` for the corpus,
\`npm run fuzz -- --minutes 60\` for the properties, \`npm run test:faults\` for the faults.
`;

/** The document of what the runs recorded. */
export function writeDocument({ corpus, fuzzing, ...others }: ReliabilityRecord): string {
  const sections = [
    ...(corpus ? [corpusSection(corpus)] : []),
    ...(fuzzing ? [fuzzingSection(fuzzing)] : []),
    ...Object.entries(others).map(([kind, value]) => otherSection(kind, value)),
  ];
  return [head, ...sections].join('\n');
}

function corpusSection({ cases, codes, mended }: NonNullable<ReliabilityRecord['corpus']>): string {
  const total = Object.values(cases).reduce((sum, one) => sum + one, 0);
  const found = Object.entries(mended).map(([name, what]) => `- \`${name}\`: ${what}`);
  return `## Bad input

${total} cases in \`tests/fixtures/bad/\` give exactly the report that stands beside them, with ${codes} of the codes of
the catalogue.

${table(['input', 'cases'], Object.entries(cases))}

What was found with them and mended, ${found.length} findings:

${found.join('\n')}
`;
}

function fuzzingSection({
  minutes,
  executions,
  failures,
}: NonNullable<ReliabilityRecord['fuzzing']>): string {
  const total = Object.values(executions).reduce((sum, one) => sum + one, 0);
  const outcome = failures.length === 0 ? 'None failed.' : `Failed: ${failures.length}.`;
  return `## Fuzzing

The last run took ${minutes} minutes and executed ${total.toLocaleString('en-GB')} inputs. ${outcome}

${table(['property', 'executions'], Object.entries(executions))}
`;
}

/** A section of another kind of run: its entries as they are. */
function otherSection(kind: string, value: unknown): string {
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  const rows = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const words = rows.map(([name, one]): [string, string] => [
    name,
    typeof one === 'string' || typeof one === 'number' ? String(one) : JSON.stringify(one),
  ]);
  return `## ${title}\n\n${table(['what', 'outcome'], words)}\n`;
}

function table(names: readonly string[], rows: readonly (readonly [string, string | number])[]): string {
  const cells = rows.map(([name, value]) => `| ${name.replaceAll('|', '\\|')} | ${value} |`);
  return [`| ${names.join(' | ')} |`, `| ${names.map(() => '---').join(' | ')} |`, ...cells].join('\n');
}
