import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { renderPng } from '../figures/render-png.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

/** Writes an SVG to a file, whose ending says whether as it is or as a PNG; false where it cannot, after saying why. */
export async function writePicture(out: string, svg: string, terminal: Terminal): Promise<boolean> {
  const picture = out.endsWith('.png') ? await renderPng(svg) : svg;
  const write = () => writeFile(resolve(terminal.root, out), picture).then(() => true);
  return (await tryWrite(write, terminal)) ?? false;
}
