import { InvalidArgumentError } from 'commander';

/** Reads the name of a picture to write; only SVG and PNG can be. */
export function parsePicture(name: string): string {
  if (!/\.(svg|png)$/.test(name)) throw new InvalidArgumentError('It ends in .svg or .png.');
  return name;
}
