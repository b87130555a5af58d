import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ParsedOutput } from '../../src/importers/importer.ts';
import { importers } from '../../src/importers/registry.ts';

const folder = join(import.meta.dirname, '../fixtures/outputs');
/** What a tool printed, from tests/fixtures/outputs. */
export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Parses a text as the output of a tool, out.txt. */
export function parse(tool: string, text: string): ParsedOutput {
  return (importers.get(tool) ?? assert.fail()).parse({ file: 'out.txt', text });
}

/** The line of each sample, and what it has by the given name. */
export function valuesOf({ samples }: ParsedOutput, name: string): [number, unknown][] {
  return samples.map(({ place, values }) => [place.line, values[name]]);
}

/** The line, code and message of each diagnostic. */
export function faultsOf({ diagnostics }: ParsedOutput): string[] {
  return diagnostics.map(({ line, code, message }) => `${line} ${code} ${message}`);
}

/** A text that is no output of a tool, and how the first diagnostic on it begins: line, code, message. */
export type Refusal = [what: string, tool: string, text: string, fault: string];

/** Tests of each text that it is refused. */
export function testRefusals(refusals: readonly Refusal[]): void {
  for (const [what, tool, text, fault] of refusals) {
    test(`${what} is refused at its line`, () => {
      const [first = ''] = faultsOf(parse(tool, text));
      assert.ok(first.startsWith(fault), first);
    });
  }
}
