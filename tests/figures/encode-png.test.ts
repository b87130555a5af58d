import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { encodeIndexed } from '../../src/figures/encode-png.ts';

const size = 'width="40" height="20"';

function draw(body: string): { width: number; height: number; pixels: Buffer } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`;
  const { width, height, pixels } = new Resvg(svg).render();
  return { width, height, pixels };
}

/** What another reader of PNGs makes of one. */
function decode(png: Buffer): Buffer {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return draw(`<image ${size} image-rendering="optimizeSpeed" xlink:href="${source}"/>`).pixels;
}

function encode(body: string): { pixels: Buffer; png: Buffer } {
  const picture = draw(body);
  const png = encodeIndexed(picture);
  assert.ok(png);
  return { pixels: picture.pixels, png };
}

test('a picture reads back pixel by pixel, rows that repeat and edges of curves included', () => {
  const { pixels, png } = encode(
    '<rect width="40" height="20" fill="white"/><path fill="#06c" d="M2 2h9v16h-9z"/><circle cx="25" cy="10" r="7"/>',
  );
  assert.deepEqual(decode(png), pixels);
  assert.ok(new Set(new Uint32Array(pixels.buffer)).size > 10);
});

test('what lets the ground through keeps its colour and how much of it there is', () => {
  const { pixels, png } = encode(
    '<circle cx="10" cy="10" r="8" fill="#06c"/><path d="M20 0h20v20h-20z" fill="#f80" opacity="0.4"/>',
  );
  const read = decode(png);
  for (const [at, value] of pixels.entries()) assert.ok(Math.abs(value - (read[at] ?? -9)) <= 1, String(at));
  assert.deepEqual([...read.subarray(30 * 4, 31 * 4)], [102, 54, 0, 102]);
});

test('a picture of more than 256 colours is left to others', () => {
  const stops = '<stop stop-color="#000"/><stop offset="1" stop-color="#fff"/>';
  const gradient = `<linearGradient id="g" x2="1" y2="0.3">${stops}</linearGradient>`;
  const body = (colors: number) =>
    Array.from(
      { length: colors },
      (_none, at) =>
        `<path d="M${at % 40} ${Math.floor(at / 40)}h1v1h-1z" fill="rgb(${at % 200},${Math.floor(at / 200)},9)"/>`,
    ).join('');
  assert.equal(
    encodeIndexed(draw(`${gradient}<rect width="40" height="20" fill="url(#g)"/>${body(400)}`)),
    undefined,
  );
  const ground = '<rect width="40" height="20"/>';
  assert.equal(encodeIndexed(draw(`${ground}${body(256)}`)), undefined);
  assert.deepEqual(decode(encode(`${ground}${body(255)}`).png), draw(`${ground}${body(255)}`).pixels);
});
