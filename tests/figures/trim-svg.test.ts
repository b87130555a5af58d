import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimSvg } from '../../src/figures/trim-svg.ts';

test('what a picture has anyway leaves the tags, and never a text or the value of another attribute', () => {
  const ground = '<path class="background" aria-hidden="true" d="M0,0h9v9h-9Z"/>';
  const painted = '<path class="background" d="M0,0h9v9h-9Z" fill="red"/>';
  const text = '<text fill="red" font-size="14px">say opacity="1" aria-label="so" role="x"</text>';
  assert.equal(
    trimSvg(
      `<svg><g class="a" role="graphics-object" aria-label="1 &gt; 0" pointer-events="none">${ground}` +
        '<path class="background" aria-hidden="true" d="M0,0h9v9h-9Z" fill="red"/>' +
        '<text opacity="1" fill="red" font-size="14px">say opacity="1" aria-label="so" role="x"</text>' +
        '<path class="foreground" aria-hidden="true" d="" pointer-events="none" display="none"/></g></svg>',
    ),
    `<svg><g class="a">${painted}${text}</g></svg>`,
  );
});
