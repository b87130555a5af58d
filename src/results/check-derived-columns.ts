import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { typeOfColumn } from './derive-table.ts';
import type { SelectColumn } from './derived-select.ts';
import type { Field } from './table.ts';

/** Checks that each column of a SELECT has a name of its own and a type that a cell can hold, and fits the schema, if any. */
export function checkDerivedColumns(
  file: string,
  columns: readonly SelectColumn[],
  fields: readonly Field[] | undefined,
): Diagnostic[] {
  const place = { file, line: 1, column: 1 };
  const names = columns.map(({ name }) => name.toLowerCase());
  const faults = columns.flatMap((column, at) => {
    if (names.indexOf(column.name.toLowerCase()) !== at) {
      const message = `two columns have the name "${column.name}"`;
      return [diagnose('sql-error', place, message, 'give one of them another name with AS')];
    }
    if (typeOfColumn(column) !== undefined) return [];
    const message = `a cell cannot hold ${column.name}, which is of type ${column.sqlType}`;
    const hint = 'cast it to VARCHAR, BIGINT, DOUBLE, BOOLEAN, DATE or TIMESTAMP';
    return [diagnose('sql-error', place, message, hint)];
  });
  if (faults.length > 0 || fields === undefined) return faults;
  return compareWithSchema(columns, fields).map(({ message, hint }) =>
    diagnose('schema-error', place, message, hint),
  );
}

function compareWithSchema(
  columns: readonly SelectColumn[],
  fields: readonly Field[],
): { message: string; hint: string }[] {
  const given = columns.map(({ name }) => name).join(', ');
  const wanted = fields.map(({ name }) => name).join(', ');
  if (given !== wanted) {
    const message = `the SELECT gives the columns ${given}, its schema has ${wanted}`;
    return [{ message, hint: 'give both the same columns in the same order' }];
  }
  return fields.flatMap((field, at) => {
    const column = columns[at];
    const type = column && typeOfColumn(column);
    if (type === field.type || (type === 'integer' && field.type === 'number')) return [];
    const message = `${field.name} is of type ${type ?? 'none'} in the SELECT, its schema says ${field.type}`;
    return [{ message, hint: 'cast the column, or correct its type in datapackage.json' }];
  });
}
