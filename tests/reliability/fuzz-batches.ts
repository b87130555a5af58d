import fc from 'fast-check';
import type { FuzzMessage } from './fuzz.ts';
import { openProjectProperties } from './project-properties.ts';
import { textProperties } from './text-properties.ts';

/** Runs of each property before the next one has its turn. */
const batch = 50;

const tell = (message: FuzzMessage): void => void process.send?.(message);

process.on('disconnect', () => {
  process.exit();
});
const { properties } = await openProjectProperties();
for (;;) {
  for (const { name, property } of [...textProperties, ...properties]) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    tell({ kind: 'begin', name, seed });
    const details = await fc.check(property as fc.IAsyncProperty<unknown>, { seed, numRuns: batch });
    const failure = details.failed ? fc.defaultReportMessage(details) : undefined;
    tell({ kind: 'end', name, executions: details.numRuns, ...(failure !== undefined && { failure }) });
  }
}
