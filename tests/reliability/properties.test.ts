import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { openProjectProperties } from './project-properties.ts';
import { textProperties } from './text-properties.ts';

// The same cases in every run: a change is judged by what it changes. npm run fuzz draws others.
const seed = 20_261_126;

let opened: Awaited<ReturnType<typeof openProjectProperties>>;

before(async () => {
  opened = await openProjectProperties();
});

after(() => opened.close());

for (const { name, property } of textProperties)
  test(name, () => {
    fc.assert(property as fc.IProperty<unknown>, { seed, numRuns: 60 });
  });

test('what is read with a database is read, or refused at its place', async (context) => {
  for (const { name, property } of opened.properties)
    await context.test(name, async () => {
      await fc.assert(property as fc.IAsyncProperty<unknown>, {
        seed,
        numRuns: 12,
      });
    });
});
