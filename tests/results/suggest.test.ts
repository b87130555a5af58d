import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerNearest } from '../../src/results/suggest.ts';

test('the nearest name is offered, whatever its case', () => {
  const names = ['system', 'operation', 'requests_per_s'];
  assert.equal(offerNearest('sytem', names), '. Did you mean "system"?');
  assert.equal(offerNearest('SYSTEM', names), '. Did you mean "system"?');
  assert.equal(offerNearest('request_per_s', names), '. Did you mean "requests_per_s"?');
});

test('letters in another order make a name near', () => {
  assert.equal(offerNearest('bra', ['area', 'bar']), '. Did you mean "bar"?');
});

test('nothing is offered where nothing is near', () => {
  assert.equal(offerNearest('colour', ['system', 'operation']), '');
  assert.equal(offerNearest('y', ['x']), '');
  assert.equal(offerNearest('system', []), '');
});

test('a hint ends with the offer as a sentence of its own, or as it is', () => {
  assert.equal(`name a table${offerNearest('rums', ['runs'])}`, 'name a table. Did you mean "runs"?');
  assert.equal(`name a table${offerNearest('other', ['runs'])}`, 'name a table');
});
