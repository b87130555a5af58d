import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { applyEdits, modify } from 'jsonc-parser';
import { editorSchemas, siteJsonSchema } from '../project/editor-schemas.ts';

// For those who change what a file of content/ can hold: npm run schemas, which formats the two files as well.
const settings = '.vscode/settings.json';
const text = await readFile(settings, 'utf8');
await writeFile(settings, applyEdits(text, modify(text, ['json.schemas'], editorSchemas(), {})));
await mkdir('schemas', { recursive: true });
await writeFile('schemas/site.schema.json', JSON.stringify(siteJsonSchema()));
