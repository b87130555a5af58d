/** A picture, row by row from the top, each pixel as red, green, blue and alpha, the colours multiplied by alpha. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Buffer;
}

/** A picture whose pixels are places in a palette; the colours of the palette are as in `Pixels`. */
export interface IndexedPixels {
  width: number;
  height: number;
  palette: Buffer[];
  places: Uint8Array;
  /** For each row how many there are of it, it and those below; 0 where it is the one above again, and has no places. */
  spans: number[];
}

/** The shades of a picture in the order that they come up: how many pixels have each, and which is the first. */
interface Shades {
  words: number[];
  counts: number[];
  firsts: number[];
  /** For each pixel of a row with a span the number of its shade. */
  ids: Uint16Array;
}

const channels = 4;
/** How many colours a palette of PNG has. */
const mostColors = 256;
/** A picture of more is a photograph or a gradient. */
const mostShades = 4096;
/** How many of the lower bits of a channel shades that become one may differ in. */
const mostBits = 4;
/** The part of the pixels that may change: edges of letters and curves are less, gradients are more. */
const changedPart = 0.01;

/**
 * Gives a picture a palette of at most 256 colours. Where it has more, shades next to each other become the one of them that
 * most pixels have, if that changes few pixels; else it is undefined.
 */
export function indexColors(picture: Pixels): IndexedPixels | undefined {
  const { width, height, pixels } = picture;
  const spans = findSpans(picture);
  const shades = countShades(picture, spans);
  const chosen = shades && chooseShades(shades, width * height * changedPart);
  if (!chosen) return undefined;
  const kept = [...new Set(chosen)];
  const palette = kept.map((id) => {
    const at = (shades.firsts[id] ?? 0) * channels;
    return pixels.subarray(at, at + channels);
  });
  const placeOf = new Map(kept.map((id, place) => [id, place]));
  const placeById = Uint8Array.from(chosen, (id) => placeOf.get(id) ?? 0);
  const places = new Uint8Array(width * height);
  // A loop: Uint8Array.from takes a hundred times as long for a million pixels.
  for (let at = 0; at < places.length; at += 1) places[at] = placeById[shades.ids[at] ?? 0] ?? 0;
  return { width, height, palette, places, spans };
}

function findSpans({ width, height, pixels }: Pixels): number[] {
  const length = width * channels;
  const spans = Array<number>(height).fill(1);
  for (let y = height - 1; y > 0; y -= 1) {
    const start = y * length;
    if (pixels.compare(pixels, start - length, start, start, start + length) !== 0) continue;
    spans[y - 1] = 1 + (spans[y] ?? 0);
    spans[y] = 0;
  }
  return spans;
}

function countShades({ width, height, pixels }: Pixels, spans: readonly number[]): Shades | undefined {
  const all = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const known = new Map<number, number>();
  const [words, counts, firsts]: [number[], number[], number[]] = [[], [], []];
  const ids = new Uint16Array(all.length);
  for (const [y, span] of spans.entries()) {
    const end = (y + 1) * width;
    for (let at = span > 0 ? y * width : end; at < end;) {
      const word = all[at] ?? 0;
      const id = known.get(word) ?? known.size;
      if (id === mostShades) return undefined;
      if (id === known.size) {
        known.set(word, id);
        words.push(word);
        counts.push(0);
        firsts.push(at);
      }
      const start = at;
      while (at < end && all[at] === word) at += 1;
      ids.fill(id, start, at);
      counts[id] = (counts[id] ?? 0) + span * (at - start);
    }
  }
  return { words, counts, firsts, ids };
}

/** For each shade the one that stands for it: itself, where there are few enough. */
function chooseShades({ words, counts }: Shades, mostChanged: number): number[] | undefined {
  for (let bits = 0; bits <= mostBits; bits += 1) {
    const mask = Math.imul((0xff << bits) & 0xff, 0x01010101);
    const best = new Map<number, number>();
    for (const [id, word] of words.entries()) {
      const rival = best.get(word & mask);
      if (rival === undefined || (counts[id] ?? 0) > (counts[rival] ?? 0)) best.set(word & mask, id);
    }
    if (best.size > mostColors) continue;
    const chosen = words.map((word, id) => best.get(word & mask) ?? id);
    const changed = chosen.reduce((sum, other, id) => sum + (other === id ? 0 : (counts[id] ?? 0)), 0);
    return changed <= mostChanged ? chosen : undefined;
  }
  return undefined;
}
