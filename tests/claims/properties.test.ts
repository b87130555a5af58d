import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from 'd3-format';
import fc from 'fast-check';
import { agrees } from '../../src/claims/compare.ts';
import { parseNumbers } from '../../src/claims/parse-numbers.ts';
import { rewriteNumber } from '../../src/claims/rewrite-number.ts';
import { type Unit, convert, unitOf } from '../../src/claims/unit.ts';
import { quantity, value, write, written } from './arbitraries.ts';
import { check } from './checked-claim.ts';

// The same cases in every run: a change is judged by what it changes, not by the luck of the draw.
fc.configureGlobal({ seed: 20_261_124 });

test('any way to write a value agrees with it', () => {
  fc.assert(
    fc.property(written, ([quantities, how]) => {
      const [amount, from] = quantities;
      const { diagnostics } = check(write(quantities, how), [[amount, from]]);
      assert.deepEqual(diagnostics, []);
    }),
    { numRuns: 400 },
  );
});

test('a range of two values agrees, whatever joins them', () => {
  const joint = fc.constantFrom('-', '–', ' – ', ' to ', ' and ', ' through ', ', ');
  fc.assert(
    fc.property(
      fc.array(
        value.filter((one) => one >= 0),
        { minLength: 2, maxLength: 2 },
      ),
      joint,
      ([a = 0, b = 0], between) => {
        const print = format('.2f');
        assert.deepEqual(
          check(`${print(a)}%${between}${print(b)} %`, [
            [a, '%'],
            [b, '%'],
          ]).diagnostics,
          [],
        );
        assert.deepEqual(
          check(`${print(a)}${between}${print(b)} ms`, [
            [a, 'ms'],
            [b, 'ms'],
          ]).diagnostics,
          [],
        );
      },
    ),
  );
});

test('one unit off in the last digit that counts disagrees', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(-1, 1), ([quantities, how], direction) => {
      const [amount, from, to] = quantities;
      const [number] = parseNumbers(write(quantities, how));
      if (!number) assert.fail();
      const target = convert(amount, unitOf(from), unitOf(to)) ?? assert.fail();
      const off = { value: number.value + direction * number.step, step: number.step };
      // Halfway between two numbers both are right.
      const distance = Math.abs(target - off.value) / off.step;
      fc.pre(distance > 0.5 + 1e-6);
      assert.equal(agrees(off, target, { kind: 'rounded' }), false);
    }),
    { numRuns: 400 },
  );
});

const terms = fc.constantFrom('', 'agrees="at-most"', 'agrees="at-least"', 'within="5%"');

test('a mended claim agrees, is not mended again, and differs in its digits alone', () => {
  fc.assert(
    fc.property(written, quantity, terms, ([quantities, how], [amount], attributes) => {
      const words = write(quantities, how);
      const [, from, to] = quantities;
      // Beyond twenty decimals nothing is written anew.
      const target = (convert(amount, unitOf(from), unitOf(to)) ?? 0) / how.scale[1];
      fc.pre(target === 0 || Math.abs(target) > 1e-15);
      // A number that changes its sign is left to the author.
      fc.pre(target >= 0 || /^[-−+]/.test(words));
      const { diagnostics, fixed, edits, page } = check(words, [[amount, from]], attributes);
      const again = check(fixed, [[amount, from]], attributes);
      assert.deepEqual([again.diagnostics, again.edits, again.fixed], [[], [], fixed]);
      if (diagnostics.length === 0) assert.equal(fixed, words);
      for (const { start, end } of edits) assert.match(page.source.slice(start, end), /^[-−+]?[\d,.]+$/);
      const frame = (text: string): string => text.replaceAll(/[-−+]?[\d,.]+/g, '#');
      assert.equal(frame(fixed), frame(words));
    }),
    { numRuns: 600 },
  );
});

test('a number comes back as it was when its value does', () => {
  fc.assert(
    fc.property(value, value, fc.integer({ min: 0, max: 4 }), (first, second, decimals) => {
      const text = format(`,.${decimals}f`)(first);
      const rewrite = (from: string, to: number): string => {
        const [number] = parseNumbers(from);
        return rewriteNumber(number ?? assert.fail(), to, { kind: 'rounded' });
      };
      const there = rewrite(text, second);
      // Where the zeros that fill a number up are not the same, its digits that count are others.
      fc.pre(decimals > 0);
      assert.equal(rewrite(there, first), rewrite(text, first));
    }),
  );
});

test('units convert there and back', () => {
  fc.assert(
    fc.property(quantity, ([amount, from, to]) => {
      fc.pre(Math.abs(amount) > 1e-300);
      const [a, b]: [Unit, Unit] = [unitOf(from), unitOf(to)];
      const back = convert(convert(amount, a, b) ?? assert.fail(), b, a) ?? assert.fail();
      assert.ok(Math.abs(back - amount) <= Math.abs(amount) * 1e-12);
    }),
  );
});
