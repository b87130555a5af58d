import { readCases, writeExpected } from './bad-case.ts';
import { runCase } from './run-case.ts';

// node tests/bad-input/write-reports.ts csv/ragged-row writes the report of the cases whose names begin so.
const [, , start = ''] = process.argv;

for (const badCase of await readCases()) {
  if (!badCase.name.startsWith(start)) continue;
  const { stdout, stderr } = await runCase(badCase);
  await writeExpected(badCase, (stdout + stderr).trimEnd());
  process.stdout.write(`# ${badCase.name}\n${stdout}${stderr}\n`);
}
