import { repositoryRoot } from '../tests/support/project-copy.ts';
import { installPackages } from './install-packages.ts';
import { measurePart } from './measure-part.ts';
import { parseOptions } from './parse-options.ts';
import { parts as known } from './parts.ts';
import { printMeasurement } from './print-measurement.ts';
import { jsonFile, writeJson } from './write-json.ts';
import { writeTable } from './write-table.ts';

const { parts, runs, quick } = parseOptions(process.argv.slice(2), known);
installPackages();
const start = performance.now();

/** Into a line of its own that the next one replaces; in a log, a line each. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s: ${text}\n`);
}

for (const part of parts) {
  const measurement = await measurePart(part, {
    runs,
    quick,
    progress: (text) => {
      progress(`(${part.id}) ${text}`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(printMeasurement(measurement));
  await writeJson(measurement);
  if (!quick) await writeTable(repositoryRoot, measurement);
}
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
process.stdout.write(`${minutes} minutes; ${jsonFile}\n`);
