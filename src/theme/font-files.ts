import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decompress } from 'wawoff2';

/** The name that the static fonts have inside; no renderer of files can vary the weight of the variable one. */
export const staticFontName = 'Source Sans 3 ExtraLight';

const weights = [400, 600, 700] as const;
const subsets = ['latin', 'latin-ext'] as const;

let decompressed: Promise<Uint8Array[]> | undefined;

/** A font as WOFF2: the static cut of one weight, Latin. */
export function latinFont(weight: (typeof weights)[number]): Promise<Buffer> {
  return readFile(pathOf('latin', weight));
}

/** Gives a function the static fonts as files that a native renderer can open; they are gone when it has ended. */
export async function withFontFiles<Result>(use: (files: string[]) => Result): Promise<Result> {
  decompressed ??= decompressAll();
  const fonts = await decompressed;
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-fonts-'));
  try {
    const files = fonts.map((_font, at) => join(folder, `${at}.ttf`));
    await Promise.all(fonts.map((font, at) => writeFile(files[at] ?? '', font)));
    return use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function decompressAll(): Promise<Uint8Array[]> {
  const files = subsets.flatMap((subset) => weights.map((weight) => pathOf(subset, weight)));
  const fonts: Uint8Array[] = [];
  // One after the other: the decoder has one memory, from which what it gives must be copied.
  for (const file of files) fonts.push(Uint8Array.from(await decompress(await readFile(file))));
  return fonts;
}

function pathOf(subset: (typeof subsets)[number], weight: (typeof weights)[number]): string {
  const file = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`;
  return fileURLToPath(import.meta.resolve(file));
}
