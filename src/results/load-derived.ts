import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkDerivedColumns } from './check-derived-columns.ts';
import type { Database } from './database.ts';
import { type Derivation, orderDerivations } from './derivation-order.ts';
import { deriveTable, typeOfColumn } from './derive-table.ts';
import { type SelectColumn, type SqlFile, describeSelect, prepareSelect } from './derived-select.ts';
import { describeTable, toWords } from './describe-table.ts';
import type { Resource } from './descriptor.ts';
import type { LoadedTable, LoadedTables } from './loaded-table.ts';
import type { TableOrigin } from './table-origin.ts';
import type { Field, Table } from './table.ts';
import { traceCounted } from './table-rows.ts';
import { digestTexts } from './table-state.ts';
import { statesOfSelect } from './select-states.ts';
import { tablesOfSelect } from './tables-of-select.ts';

/** What the derived tables are made from and described by. */
export interface DerivationContext extends Pick<TableOrigin, 'folder' | 'descriptor' | 'copy'> {
  /** The tables that are loaded already. */
  loaded: readonly LoadedTable[];
  /** The resources whose file is a .sql. */
  resources: readonly Resource[];
  /** The names of all resources, loaded or not. */
  names: readonly string[];
  /** How long each SELECT may run, in milliseconds. */
  limit: number;
}

interface DerivedTable {
  derived?: LoadedTable;
  diagnostics: Diagnostic[];
}

/**
 * Runs the SELECTs of the .sql files, each after those that it reads. One that reads a table that cannot be loaded is
 * left out without a word, because the cause is reported already.
 */
export async function loadDerived(
  database: Database,
  all: readonly SqlFile[],
  context: DerivationContext,
): Promise<LoadedTables> {
  const files = withOwnName(all, context);
  const derivations = await Promise.all(
    files.map(async (file) => ({ ...file, from: await tablesOfSelect(database, file.sql) })),
  );
  const { ordered, circular } = orderDerivations(derivations);
  const circle = circular.map(({ name }) => name);
  const diagnostics = circular.map(({ file, from }) =>
    reportCircle(
      file,
      from.filter((name) => circle.includes(name)),
    ),
  );
  const names = context.loaded.map(({ table }) => table.name);
  const planned = [...names, ...files.map(({ name }) => name)];
  const unusable = new Set([...circle, ...context.names.filter((name) => !planned.includes(name))]);
  const tables: LoadedTable[] = [];
  for (const file of ordered) {
    const outcome = file.from.some((name) => unusable.has(name))
      ? { diagnostics: [] }
      : await loadOne(database, file, { ...context, loaded: [...context.loaded, ...tables] });
    diagnostics.push(...outcome.diagnostics);
    if (outcome.derived === undefined) unusable.add(file.name);
    else tables.push(outcome.derived);
  }
  return { tables, diagnostics };
}

/** Those whose table is no other's; the others are reported as files that do not fit the folder. */
function withOwnName(files: readonly SqlFile[], { loaded }: DerivationContext): SqlFile[] {
  const taken = new Set(loaded.map(({ table }) => table.name));
  return files.filter(({ name }) => {
    const own = !taken.has(name);
    taken.add(name);
    return own;
  });
}

async function loadOne(
  database: Database,
  file: SqlFile & Derivation,
  { folder, descriptor, copy, loaded, resources, limit }: DerivationContext,
): Promise<DerivedTable> {
  const names = loaded.map(({ table }) => table.name);
  const read = await statesOfSelect(database, file.sql, loaded);
  const state = digestTexts([file.file, descriptor, file.sql, ...read]);
  const copied = await copy(file.name, state);
  if (copied) return { derived: copied, diagnostics: [] };
  const { columns, statement, diagnostics } = await prepareSelect(database, file, names);
  statement?.destroySync();
  if (diagnostics.length > 0) return { diagnostics };
  const resource = resources.find(({ name }) => name === file.name);
  const described = resource && describeTable(resource, folder, [resource.path].flat());
  const faults = checkDerivedColumns(file.file, columns, described?.fields);
  if (faults.length > 0) return { diagnostics: faults };
  const table = described ?? describeDerived(file, columns);
  const failures = await deriveTable(database, file, table.fields, { tables: names, limit });
  if (failures.length > 0) return { diagnostics: failures };
  return {
    derived: {
      table,
      schema: resource?.schema,
      trace: traceCounted([{ file: file.file, rows: Infinity }]),
      from: file.from,
      complete: true,
      state,
    },
    diagnostics: [],
  };
}

/** What a derived table is, as far as its SELECT tells: names and types, but no units. */
function describeDerived({ name, file, sql }: SqlFile, columns: readonly SelectColumn[]): Table {
  const fields = columns.map((column): Field => ({
    name: column.name,
    type: typeOfColumn(column) ?? 'string',
    title: toWords(column.name),
    description: '',
    unit: undefined,
    missingValues: [],
    notes: [],
  }));
  const { description } = describeSelect(sql);
  return {
    name,
    title: toWords(name),
    description,
    file,
    files: [file],
    format: 'sql',
    derived: true,
    fields,
    primaryKey: [],
    rowCount: 0,
    notes: [],
  };
}

function reportCircle(file: string, others: readonly string[]): Diagnostic {
  const message = `the table is made from itself, by way of ${others.join(', ')}`;
  return diagnose(
    'sql-error',
    { file, line: 1, column: 1 },
    message,
    'take one of the tables out of the circle',
  );
}
