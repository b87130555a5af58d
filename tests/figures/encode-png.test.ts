import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { encodeIndexed } from '../../src/figures/encode-png.ts';
import { fillGround } from '../../src/figures/fill-ground.ts';
import { groundPng } from '../../src/figures/ground-png.ts';
import { type Pixels, indexColors } from '../../src/figures/index-colors.ts';

const size = 'width="40" height="20"';
/** Of a hundred times the pixels. */
const large = 'width="400" height="200"';

function svgOf(body: string, sized = size): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${sized}>${body}</svg>`;
}

function draw(svg: string): Pixels {
  const { width, height, pixels } = new Resvg(svg).render();
  return { width, height, pixels };
}

/** What another reader of PNGs makes of one. */
function decode(png: Buffer, sized = size): Buffer {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return draw(svgOf(`<image ${sized} image-rendering="optimizeSpeed" xlink:href="${source}"/>`, sized))
    .pixels;
}

function encode(body: string): { pixels: Buffer; png: Buffer } {
  const picture = draw(svgOf(body));
  const indexed = indexColors(picture);
  assert.ok(indexed);
  return { pixels: picture.pixels, png: encodeIndexed(indexed) };
}

/** How far the parts of colours are from those of others at most. */
function mostApart(some: Buffer, others: Buffer): number {
  assert.equal(some.length, others.length);
  return some.reduce((most, value, at) => Math.max(most, Math.abs(value - (others[at] ?? NaN))), 0);
}

function colorsOf({ pixels }: { pixels: Buffer }): number {
  return new Set(new Uint32Array(pixels.buffer)).size;
}

/** Pixels from the upper left, no two of the same shade. */
function shades(count: number): string {
  const pixel = (_none: unknown, at: number): string => {
    const [red, green] = [at % 200, 9 * Math.floor(at / 200)];
    return `<path d="M${at % 40} ${Math.floor(at / 40)}h1v1h-1z" fill="rgb(${red},${green},9)"/>`;
  };
  return Array.from({ length: count }, pixel).join('');
}

const ground = `<rect ${size}/>`;
const letThrough =
  '<circle cx="10" cy="10" r="8" fill="#06c"/><path d="M20 0h20v20h-20z" fill="#f80" opacity="0.4"/>';

test('a picture reads back pixel by pixel, rows that repeat and edges of curves included', () => {
  const { pixels, png } = encode(
    `<rect ${size} fill="white"/><path fill="#06c" d="M2 2h9v16h-9z"/><circle cx="25" cy="10" r="7"/>`,
  );
  assert.deepEqual(decode(png), pixels);
  assert.ok(colorsOf({ pixels }) > 10);
});

test('what lets the ground through keeps its colour and how much of it there is', () => {
  const { pixels, png } = encode(letThrough);
  const read = decode(png);
  assert.ok(mostApart(read, pixels) <= 1);
  assert.deepEqual([...read.subarray(30 * 4, 31 * 4)], [102, 54, 0, 102]);
});

test('on a ground a picture is what it is when drawn on it', () => {
  const grounded = groundPng(encode(letThrough).png, '#ffeedd');
  assert.ok(grounded);
  const drawn = draw(fillGround(svgOf(letThrough), '#ffeedd')).pixels;
  assert.ok(mostApart(decode(grounded), drawn) <= 1);
  assert.ok(grounded.length < encode(letThrough).png.length, 'without alpha');
});

test('a PNG without a palette, and a colour in other words, are left to be drawn', () => {
  assert.equal(groundPng(new Resvg(svgOf(letThrough)).render().asPng(), '#ffffff'), undefined);
  assert.equal(groundPng(encode(letThrough).png, 'white'), undefined);
});

test('all of 256 colours are kept', () => {
  const { pixels, png } = encode(`${ground}${shades(255)}`);
  assert.equal(colorsOf({ pixels }), 256);
  assert.deepEqual(decode(png), pixels);
});

test('of more, those on few pixels become what is next to them, and the others stay', () => {
  const picture = draw(svgOf(`<rect ${large} fill="#35a"/>${shades(400)}`, large));
  assert.equal(colorsOf(picture), 401);
  const indexed = indexColors(picture);
  assert.ok(indexed && indexed.palette.length <= 256);
  const read = decode(encodeIndexed(indexed), large);
  const apart = mostApart(read, picture.pixels);
  assert.ok(apart > 0 && apart < 16, String(apart));
  assert.deepEqual([...read.subarray(-4)], [0x33, 0x55, 0xaa, 255]);
});

test('a picture of many colours that would change on many pixels is left to others', () => {
  const stops = '<stop stop-color="#000"/><stop offset="1" stop-color="#fff"/>';
  const gradient = `<linearGradient id="g" x2="1" y2="0.3">${stops}</linearGradient>`;
  const body = `${gradient}<rect ${size} fill="url(#g)"/>${shades(400)}`;
  assert.equal(indexColors(draw(svgOf(body))), undefined);
  assert.equal(indexColors(draw(svgOf(`${ground}${shades(256)}`))), undefined);
});
