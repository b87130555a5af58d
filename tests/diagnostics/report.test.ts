import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { reportGithub } from '../../src/diagnostics/report-github.ts';
import { reportText, summarise } from '../../src/diagnostics/report-text.ts';

const error = (file: string) =>
  diagnose('type-error', { file, line: 14, column: 5 }, 'not a number', 'mend it');
const warning = (file: string) =>
  diagnose('spec-warning', { file, line: 1, column: 2 }, 'dropped', 'look at it');

test('a report in text has a line for each diagnostic, its hint under it and a count last', () => {
  assert.equal(
    reportText([error('a.csv'), warning('b.json')], { color: false }),
    `a.csv:14:5  error  type-error  not a number
    mend it
b.json:1:2  warning  spec-warning  dropped
    look at it
1 error and 1 warning in 2 files`,
  );
  assert.equal(reportText([], { color: false }), 'no problems');
});

test('a report in colour has errors in red, warnings in yellow, codes bold and hints dim', () => {
  const [first, hint, second] = reportText([error('a'), warning('a')], { color: true }).split('\n');
  const escape = '\u001b';
  assert.equal(
    first,
    `a:14:5  ${escape}[31merror${escape}[39m  ${escape}[1mtype-error${escape}[22m  not a number`,
  );
  assert.equal(hint, `${escape}[2m    mend it${escape}[22m`);
  assert.ok(second?.includes(`${escape}[33mwarning${escape}[39m`));
});

test('the count is in good grammar', () => {
  assert.equal(summarise([]), 'no problems');
  assert.equal(summarise([error('a')]), '1 error in 1 file');
  assert.equal(summarise([warning('a'), warning('a')]), '2 warnings in 1 file');
  assert.equal(summarise([error('a'), error('b'), warning('c')]), '2 errors and 1 warning in 3 files');
});

test('a GitHub annotation stands at the line, with the hint on a second line', () => {
  assert.equal(
    reportGithub([error('content/a.csv'), warning('b.json')]),
    `::error file=content/a.csv,line=14,col=5,title=type-error::not a number%0Amend it
::warning file=b.json,line=1,col=2,title=spec-warning::dropped%0Alook at it`,
  );
  assert.equal(reportGithub([]), '');
});

test('a GitHub annotation escapes what would end it: % first, then line ends; : and , in properties only', () => {
  const place = { file: 'a,b: 5%\n.csv', line: 1, column: 1 };
  assert.equal(
    reportGithub([{ ...diagnose('type-error', place, '', 'd'), message: '100%: a,b\r\nc %0A' }]),
    '::error file=a%2Cb%3A 5%25%0A.csv,line=1,col=1,title=type-error::100%25: a,b%0D%0Ac %250A%0Ad',
  );
});
