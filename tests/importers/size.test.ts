import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read } from './outputs.ts';

const bytes = (value: number) => ({ value, unit: 'B' });

test('size: text, data, bss and total of each object, in bytes', () => {
  const parsed = parse('size', read('size.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples, [
    {
      place: { file: 'out.txt', line: 2, column: 1 },
      values: {
        file: 'helloworld',
        path: 'images/helloworld',
        text: bytes(1331),
        data: bytes(1000),
        bss: bytes(8),
        total: bytes(2339),
      },
    },
    {
      place: { file: 'out.txt', line: 3, column: 1 },
      values: {
        file: 'helloworld.o',
        path: 'helloworld.o',
        text: bytes(94),
        data: bytes(400),
        bss: bytes(0),
        total: bytes(494),
      },
    },
  ]);
});

test('size -t: what it adds up is no object', () => {
  const totals = '   1331	   1000	      8	   2339	    923	(TOTALS)\n';
  assert.deepEqual(parse('size', read('size.txt') + totals), parse('size', read('size.txt')));
});

test('size -A: the sections of each object by their own names, and the total, at whose line it stands', () => {
  const parsed = parse('size', read('size-sections.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples[0], {
    place: { file: 'out.txt', line: 11, column: 1 },
    values: {
      file: 'helloworld.o',
      path: 'helloworld.o',
      '.text': bytes(0),
      '.data': bytes(400),
      '.bss': bytes(0),
      '.rodata.str1.1': bytes(13),
      '.text.startup': bytes(33),
      '.comment': bytes(40),
      '.note.GNU-stack': bytes(0),
      '.eh_frame': bytes(48),
      total: bytes(534),
    },
  });
  const { file, '.text': text, total } = parsed.samples[1]?.values ?? {};
  assert.deepEqual([parsed.samples.length, file, text, total], [2, 'helloworld', bytes(281), bytes(2378)]);
});

test('size: numbers that do not add up are refused', () => {
  assert.deepEqual(faultsOf(parse('size', read('size.txt').replace('1331', '1330'))), [
    '2 unknown-output 1330, 1000 and 8 do not add up to 2339',
  ]);
  assert.deepEqual(faultsOf(parse('size', read('size-sections.txt').replace(' 400 ', ' 40 '))), [
    '11 unknown-output the sections of helloworld.o have 174 bytes together, not 534',
  ]);
});
