import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'jsonc-parser';
import { glob } from 'tinyglobby';
import type { EditorSchema } from '../../src/project/editor-schemas.ts';
import { repository } from './raw-rows.ts';

/** An editor that has the repository open and goes by its .vscode/settings.json, as VS Code does. */
export interface Editor {
  schemas: readonly EditorSchema[];
  /** The files of the repository that the entry with this URL is for. */
  matched: ReadonlyMap<string, readonly string[]>;
  /** The URL of the entry that a document is checked by: the one that it names, else the one that matches its file. */
  schemaOf: (file: string, document: { $schema?: unknown }) => string | undefined;
  /** What is underlined in a document, each once, as its path and what is wrong there. */
  underline: (file: string, document: object) => string[];
}

/** `stubs` are addresses outside of the settings, at which there is then a schema that accepts everything. */
export async function openEditor(stubs: readonly string[]): Promise<Editor> {
  const text = await readFile(join(repository, '.vscode/settings.json'), 'utf8');
  const { 'json.schemas': schemas } = parse(text) as { 'json.schemas': EditorSchema[] };
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  for (const url of stubs) ajv.addSchema({}, url);
  const matched = new Map<string, string[]>();
  for (const { url, schema, fileMatch } of schemas) {
    ajv.addSchema(schema ?? (await readSchema(url)), addressOf(url));
    matched.set(url, await matchFiles(fileMatch));
  }
  const schemaOf: Editor['schemaOf'] = (file, { $schema }) => {
    const named = typeof $schema === 'string' ? addressOf($schema, dirname(file)) : undefined;
    const isFor = (url: string): boolean =>
      named === undefined ? matched.get(url)?.includes(file) === true : addressOf(url) === named;
    return schemas.find(({ url }) => isFor(url))?.url;
  };
  const underline: Editor['underline'] = (file, document) => {
    const url = schemaOf(file, document);
    const validate = url === undefined ? undefined : ajv.getSchema(addressOf(url));
    if (!validate) throw new Error(`no schema for ${file}`);
    void validate(document);
    return [...new Set((validate.errors ?? []).map(describe))];
  };
  return { schemas, matched, schemaOf, underline };
}

/** As VS Code does: wherever in the folder that is open. */
function matchFiles(patterns: readonly string[] = []): Promise<string[]> {
  const anywhere = patterns.map((pattern) => `**/${pattern}`);
  return glob(anywhere, { cwd: repository, ignore: ['**/node_modules', 'dist'] });
}

async function readSchema(file: string): Promise<object> {
  return JSON.parse(await readFile(join(repository, file), 'utf8')) as object;
}

/** A relative address is that of a file, seen from a folder of the repository. */
function addressOf(url: string, folder = '.'): string {
  return new URL(url, `${pathToFileURL(join(repository, folder)).href}/`).href;
}

function describe({ instancePath, keyword, params }: ErrorObject): string {
  const key: unknown = params.additionalProperty ?? params.missingProperty;
  return `${instancePath} ${keyword}${typeof key === 'string' ? ` ${key}` : ''}`;
}
