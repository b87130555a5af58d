import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { diagnose, hasErrors, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });

test('a diagnostic has the place it is given and the severity of the catalogue', () => {
  assert.deepEqual(diagnose('broken-link', at('a.mdx', 3, 7), 'no page', 'name one'), {
    code: 'broken-link',
    severity: 'error',
    file: 'a.mdx',
    line: 3,
    column: 7,
    message: 'no page',
    hint: 'name one',
  });
  assert.equal(diagnose('spec-warning', at('a', 1, 1), '', '').severity, 'warning');
});

test('only errors keep a project from being built', () => {
  const warning = diagnose('spec-warning', at('a', 1, 1), '', '');
  const error = diagnose('spec-error', at('a', 1, 1), '', '');
  assert.equal(hasErrors([]), false);
  assert.equal(hasErrors([warning]), false);
  assert.equal(hasErrors([warning, error]), true);
});

test('diagnostics are sorted by file, line, column, code and message; numbers as numbers', () => {
  const sorted = [
    diagnose('type-error', at('B.csv', 9, 9), 'm', ''),
    diagnose('type-error', at('a.csv', 2, 10), 'm', ''),
    diagnose('type-error', at('a.csv', 10, 2), 'm', ''),
    diagnose('constraint-error', at('a.csv', 10, 10), 'm', ''),
    diagnose('type-error', at('a.csv', 10, 10), 'k', ''),
    diagnose('type-error', at('a.csv', 10, 10), 'l', ''),
    diagnose('type-error', at('b.csv', 1, 1), 'm', ''),
  ];
  const reversed = sorted.toReversed();
  assert.deepEqual(sortDiagnostics(reversed), sorted);
  assert.deepEqual(reversed, sorted.toReversed(), 'the input is left as it is');
});

test('each code of the catalogue has a meaning that is a sentence', () => {
  for (const [code, { meaning }] of Object.entries(catalogue)) assert.match(meaning, /^\S.+\.$/, code);
  const warnings = Object.entries(catalogue).filter(([, { severity }]) => severity === 'warning');
  assert.deepEqual(
    warnings.map(([code]) => code),
    ['unused-query', 'spec-warning', 'inline-data', 'unbound-number'],
  );
});
