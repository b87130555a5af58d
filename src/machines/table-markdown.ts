import type { Page } from '../chapter/chapter.ts';
import { dataColumns, selectFields } from '../components/data-columns.ts';
import type { Project } from '../project/project.ts';
import type { Results } from '../results/results.ts';
import type { Table } from '../results/table.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

/** The tables that a page prints from the database, by the place of their <DataTable>: `line:column`. */
export async function printTables({ results }: Project, page: Page): Promise<Map<string, string>> {
  const printed = new Map<string, string>();
  for (const { component, attributes, place } of page.uses) {
    const table = component === 'DataTable' ? results.tables.get(attributes.of ?? '') : undefined;
    if (table) printed.set(`${place.line}:${place.column}`, await tableMarkdown(table, attributes, results));
  }
  return printed;
}

/** Some columns of a table, or all, with its caption above and its description below. */
async function tableMarkdown(
  table: Table,
  { columns: names, caption }: Readonly<Record<string, string>>,
  results: Results,
): Promise<string> {
  const fields = selectFields(table, names);
  const rows = await results.rows(
    table.name,
    fields.map(({ name }) => name),
  );
  const columns = dataColumns(fields, rows);
  const heads = columns.map(({ field: { title, unit }, numeric }) => ({ title, unit, numeric }));
  const cells = rows.map((row) =>
    columns.map((column) => column.print(row[column.field.name]) ?? column.missing),
  );
  const blocks = [
    `**${markdownText(caption ?? table.title)}**`,
    markdownTable(heads, cells),
    markdownText(table.description),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}
