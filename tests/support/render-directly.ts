import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { View, parse } from 'vega';
import { type TopLevelSpec, compile } from 'vega-lite';

// Prints what Vega-Lite and Vega, without this project, make of a specification with a CSV beside it, as an SVG.
const [, , path = ''] = process.argv;
const { spec } = compile(JSON.parse(await readFile(path, 'utf8')) as TopLevelSpec);
const data = await Promise.all(
  (spec.data ?? []).map(async (source) => {
    if (!('url' in source) || typeof source.url !== 'string') return source;
    const { url, ...rest } = source;
    return { ...rest, values: await readFile(join(dirname(path), url), 'utf8') };
  }),
);
process.stdout.write(await new View(parse({ ...spec, data }), { renderer: 'none' }).toSVG());
