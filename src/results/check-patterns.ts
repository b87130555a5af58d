import type { JsonPath } from '../diagnostics/json-document.ts';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import type { ListedResource } from './listed-resource.ts';
import { quoteText } from './quote.ts';
import { readSqlFault } from './sql-fault.ts';

export interface CheckedPatterns {
  /** The patterns that DuckDB cannot read, and that no cell can be checked against. */
  refused: ReadonlySet<string>;
  diagnostics: Diagnostic[];
}

/** Tries each pattern of the schemas in DuckDB, whose regular expressions (RE2) have no look-around, like the standard's. */
export async function checkPatterns(
  database: Database,
  resources: readonly ListedResource[],
  place: (path: JsonPath) => Place,
): Promise<CheckedPatterns> {
  const refused = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { at, resource } of resources) {
    for (const [index, { name, constraints }] of resource.schema.fields.entries()) {
      if (constraints?.pattern === undefined) continue;
      try {
        await database.query(`SELECT regexp_full_match('', ${quoteText(constraints.pattern)})`);
      } catch (error) {
        refused.add(constraints.pattern);
        const path = ['resources', at, 'schema', 'fields', index, 'constraints', 'pattern'];
        const message = `the pattern of ${name} is not a regular expression: ${readSqlFault(error).message}`;
        const hint = 'write a regular expression without look-around, with every bracket closed';
        diagnostics.push(diagnose('schema-error', place(path), message, hint));
      }
    }
  }
  return { refused, diagnostics };
}
