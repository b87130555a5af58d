import type { ReliabilityRecord } from './record.ts';

const head = `# Reliability

Written by the runs themselves, from \`docs/reliability.json\`: \`npm run record-cases\` for the corpus,
\`npm run fuzz -- --minutes 60\` for the properties, \`npm run test:faults\` for the faults.
`;

/** The document of what the runs recorded. */
export function writeDocument({ corpus, fuzzing, faults }: ReliabilityRecord): string {
  const sections = [
    ...(corpus ? [corpusSection(corpus)] : []),
    ...(fuzzing ? [fuzzingSection(fuzzing)] : []),
    ...(faults ? [faultsSection(faults)] : []),
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

function faultsSection(faults: NonNullable<ReliabilityRecord['faults']>): string {
  const passed = Object.values(faults).filter(Boolean).length;
  const scenarios = Object.entries(faults).map(([name, whether]) => `- ${name}${whether ? '' : ' (failed)'}`);
  return `## Faults

Of the last run of the scenarios, ${passed} of ${scenarios.length} passed:

${scenarios.join('\n')}
`;
}

function table(names: readonly string[], rows: readonly (readonly [string, string | number])[]): string {
  const cells = rows.map(([name, value]) => `| ${name.replaceAll('|', '\\|')} | ${value} |`);
  return [`| ${names.join(' | ')} |`, `| ${names.map(() => '---').join(' | ')} |`, ...cells].join('\n');
}
