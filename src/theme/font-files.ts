import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decompress } from 'wawoff2';

/** The name that the static fonts have inside; no renderer of files can vary the weight of the variable one. */
export const staticFontName = 'Source Sans 3 ExtraLight';

/** The cuts that pictures are set in, as the package names them. */
const cuts = ['400-normal', '600-normal', '700-normal', '400-italic'] as const;
const subsets = ['latin', 'latin-ext'] as const;

/** A weight and a style. */
export type FontCut = (typeof cuts)[number];

let written: Promise<string[]> | undefined;

/** A static font for Latin text, as WOFF2. */
export function latinFont(cut: FontCut): Promise<Buffer> {
  return readFile(pathOf('latin', cut));
}

/** A rule for a style sheet that holds a static font for Latin text, under the name of a family. */
export async function fontFace(cut: FontCut, family: string): Promise<string> {
  const [weight, style] = cut.split('-');
  const data = (await latinFont(cut)).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
}

/** The static fonts as files that a native renderer can open; they are gone when the process ends. */
export function fontFiles(): Promise<string[]> {
  written ??= writeAll();
  return written;
}

async function writeAll(): Promise<string[]> {
  const fonts = await decompressAll();
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-fonts-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const files = fonts.map((_font, at) => join(folder, `${at}.ttf`));
  await Promise.all(fonts.map((font, at) => writeFile(files[at] ?? '', font)));
  return files;
}

async function decompressAll(): Promise<Uint8Array[]> {
  const files = subsets.flatMap((subset) => cuts.map((cut) => pathOf(subset, cut)));
  const fonts: Uint8Array[] = [];
  // One after the other: the decoder has one memory, from which what it gives must be copied.
  for (const file of files) fonts.push(Uint8Array.from(await decompress(await readFile(file))));
  return fonts;
}

function pathOf(subset: (typeof subsets)[number], cut: FontCut): string {
  const file = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${cut}.woff2`;
  return fileURLToPath(import.meta.resolve(file));
}
