import { posix } from 'node:path';
import { type Format, read } from 'vega';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonDocument, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import { type DataSource, dataSources, resolveUrl } from './data-source.ts';

/** The texts of data files, by the URLs that a specification has for them. */
export type DataTexts = ReadonlyMap<string, string>;

/** What data files may be read, and how. */
export interface DataAccess {
  /** The specification, relative to the project; the files in its folder may be read. */
  file: string;
  /** Folders whose files may be read too. */
  folders: readonly string[];
  readData: ReadData;
  /** Whether the rows of a URL are known without its file. */
  isKnown: (url: string) => boolean;
}

/** Gives the text of a file, or undefined where it is not there or not in one of the folders that may be read. */
export type ReadData = (file: string) => Promise<string | undefined>;

/**
 * Reads the data files of a specification. Only those in its own folder and in `folders` may be read; anything else is
 * a diagnostic, and so is a file that is not there.
 */
export async function readFileData(
  { value, placeOf }: JsonDocument,
  { file, folders, readData, isKnown }: DataAccess,
): Promise<{ texts: DataTexts; diagnostics: Diagnostic[] }> {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const allowed = [posix.dirname(file), ...folders];
  for (const { url, path } of dataSources(value).filter((source) => !isKnown(source.url))) {
    const target = resolveUrl(url, file);
    if (target === undefined || !allowed.some((folder) => isInside(target, folder))) {
      const hint = `name a file in the folder of the specification or in ${folders.join(', ')}, or give the values inline`;
      diagnostics.push(
        diagnose('unsafe-data', placeOf(path), `"${url}" is not a file that may be read`, hint),
      );
      continue;
    }
    const text = await readData(target);
    if (text !== undefined) texts.set(url, text);
    else
      diagnostics.push(
        diagnose(
          'file-missing',
          placeOf(path),
          `${target} is not there, or is a link to somewhere else`,
          'mend the path, or add the file',
        ),
      );
  }
  return { texts, diagnostics };
}

/** A Vega-Lite specification with the rows of its data files inline. */
export function inlineRows(spec: JsonObject, texts: DataTexts): JsonObject {
  return replaceData(spec, ({ url, format }) => {
    const text = texts.get(url);
    if (text === undefined) return undefined;
    const schema = { type: typeOf(url), parse: 'auto', ...(isObject(format) && format) };
    // Vega has dates as objects; a specification has them as text.
    const rows = JSON.stringify(read(text, schema as Format));
    return { values: JSON.parse(rows) as Json };
  });
}

/** A Vega specification that reads the texts of its data files as it would read the files. */
export function inlineTexts(spec: JsonObject, texts: DataTexts): JsonObject {
  return replaceData(spec, ({ url, ...rest }) => {
    const text = texts.get(url);
    return text === undefined ? undefined : { ...rest, values: text };
  });
}

function replaceData(
  spec: JsonObject,
  replacement: (data: JsonObject & Pick<DataSource, 'url'>) => JsonObject | undefined,
): JsonObject {
  const replace = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(replace);
    if (!isObject(value)) return value;
    const { url } = value;
    const replaced = typeof url === 'string' ? replacement({ ...value, url }) : undefined;
    if (replaced) return replaced;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, child]) => [key, child === undefined ? child : replace(child)]),
    );
  };
  const replaced = replace(spec);
  return isObject(replaced) ? replaced : spec;
}

function typeOf(url: string): string {
  const ending = /\.([a-z]+)$/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return ['csv', 'tsv', 'dsv', 'topojson'].includes(ending) ? ending : 'json';
}

function isInside(file: string, folder: string): boolean {
  const way = posix.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith('../');
}
