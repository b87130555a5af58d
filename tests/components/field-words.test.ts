import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constraintWords, missingWords } from '../../src/components/field-words.ts';
import { firstSentence } from '../../src/components/first-sentence.ts';
import type { Field } from '../../src/results/table.ts';

test('constraints in words; that a value is required is said elsewhere', () => {
  assert.deepEqual(constraintWords({}), []);
  assert.deepEqual(constraintWords({ required: true, minimum: 0, exclusiveMaximum: '100' }), [
    'at least 0',
    'below 100',
  ]);
  assert.deepEqual(constraintWords({ enum: [1, 8], unique: true, exclusiveMinimum: 0, maximum: 8 }), [
    'different in every row',
    'one of 1, 8',
    'above 0',
    'at most 8',
  ]);
  assert.deepEqual(constraintWords({ pattern: 'a+|b', minLength: 1, maxLength: 3 }), [
    'length at least 1',
    'length at most 3',
    'matches a+|b',
  ]);
});

test('what stands for a missing value, and why it is missing', () => {
  const field = (missingValues: Field['missingValues']): Field => ({
    ...{ name: 'time', type: 'number', title: 'Time', description: '', unit: 's', notes: [] },
    missingValues,
  });
  assert.equal(missingWords(field([])), 'may be missing');
  assert.equal(missingWords(field([{ value: '', label: undefined }])), 'may be missing: an empty cell');
  const values = [
    { value: 'not supported', label: 'not supported' },
    { value: '-', label: 'not measured' },
  ];
  assert.equal(missingWords(field(values)), 'may be missing: “not supported”, “-” (not measured)');
});

test('the first sentence of a description, which may have parentheses and points in numbers', () => {
  assert.equal(
    firstSentence('Until main(), at 3.6 GHz (once). One row is one boot.', 'en'),
    'Until main(), at 3.6 GHz (once).',
  );
  assert.equal(firstSentence('No end', 'en'), 'No end');
  assert.equal(firstSentence('', 'en'), '');
});
