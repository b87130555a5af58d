import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontmatter } from '../../src/chapter/read-frontmatter.ts';
import { readPage } from '../../src/chapter/read-page.ts';

const file = 'content/performance/memory.mdx';
const hint =
  'begin the page with three lines between --- and ---: "title: ...", "description: ..." and "order: 3"';

const fault = (line: number, column: number, message: string, advice = hint): object => ({
  code: 'frontmatter-error',
  severity: 'error',
  file,
  line,
  column,
  message,
  hint: advice,
});

const faultsOf = (...lines: string[]): object[] => {
  const { placed, diagnostics } = readFrontmatter(lines.join('\n'), file);
  assert.equal(placed, undefined);
  return diagnostics;
};

test('frontmatter in order is read, with the places of its values in the file', () => {
  const { placed, diagnostics } = readFrontmatter('title: "A: b"\norder: 3\ndescription: C', file);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(placed?.frontmatter, { title: 'A: b', description: 'C', order: 3 });
  assert.deepEqual(placed.placeOf('title'), { file, line: 2, column: 8 });
  assert.deepEqual(placed.placeOf('order'), { file, line: 3, column: 8 });
});

test('what is missing is said at the head of the frontmatter', () => {
  assert.deepEqual(faultsOf('title: A', 'order: 1'), [fault(2, 1, 'description: is missing')]);
});

test('what is of the wrong kind is said at its value', () => {
  assert.deepEqual(faultsOf('title: 3', 'description: C', 'order: first'), [
    fault(2, 8, 'title: must be a string'),
    fault(4, 8, 'order: must be a number'),
  ]);
  assert.deepEqual(faultsOf('title: A', 'description: ""', 'order: 1.5'), [
    fault(3, 14, 'description: must not be empty'),
    fault(4, 8, 'order: must be a whole number'),
  ]);
});

test('what is one too many is said at its value', () => {
  assert.deepEqual(faultsOf('title: A', 'author: me', 'description: C', 'order: 1'), [
    fault(3, 9, 'frontmatter: Unrecognized key: "author"'),
  ]);
});

test('what is no YAML is said at its place in the file', () => {
  assert.deepEqual(faultsOf('title: "A', 'description: C', 'order: 1'), [
    fault(
      4,
      9,
      'Missing closing "quote',
      'put a text with a colon, a quote or another sign of YAML in it in quotes: title: "Boot: how long"',
    ),
  ]);
  assert.deepEqual(faultsOf('title: A', 'title: B', 'description: C', 'order: 1'), [
    fault(3, 1, 'Map keys must be unique', 'delete one of the two'),
  ]);
  assert.deepEqual(faultsOf('- a'), [fault(2, 1, 'frontmatter: must be an object')]);
});

test('a page without frontmatter lacks all of it, at its start, and its content is known all the same', () => {
  const { page, parsed, content, diagnostics } = readPage('# Hi\n\n<Figure id="a" />\n', file);
  assert.equal(page, undefined);
  assert.equal(parsed, true);
  assert.deepEqual(
    content.uses.map(({ attributes }) => attributes.id),
    ['a'],
  );
  assert.deepEqual(diagnostics, [
    fault(1, 1, 'title: is missing'),
    fault(1, 1, 'description: is missing'),
    fault(1, 1, 'order: is missing'),
  ]);
});

test('a key that is a list is refused at its place, and nothing is said elsewhere', async () => {
  const warnings: string[] = [];
  const listen = ({ message }: Error): number => warnings.push(message);
  process.on('warning', listen);
  const faults = faultsOf('title: A', 'description: C', 'order: 1', '[a]: 2');
  // Warnings come after what runs now.
  await new Promise(setImmediate);
  process.off('warning', listen);
  assert.deepEqual([faults, warnings], [[fault(2, 1, 'frontmatter: Unrecognized key: "[ a ]"')], []]);
});
