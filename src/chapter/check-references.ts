import { contentFolder } from '../diagnostics/content-folder.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { mostShippedRows, tooManyRows } from '../results/row-limit.ts';
import { offerNearest } from '../results/suggest.ts';
import type { ComponentUse } from './chapter.ts';
import { isComponentName, requiredAttributes } from './components.ts';
import type { PageContent } from './page-tree.ts';

/** What the components of a page can refer to. What is undefined is not known, and nothing is said about it. */
export interface Referents {
  figures: readonly string[];
  /** The figures that a page shows; undefined where a page could not be parsed. */
  placed: ReadonlySet<string> | undefined;
  tables: KnownTables | undefined;
  references: readonly string[];
}

/** Checks the components of a page: that they exist, have what they need and refer to something that is there. */
export function checkReferences({ uses, modules }: PageContent, referents: Referents): Diagnostic[] {
  const own = uses.filter(({ component }) => /^[A-Z]/.test(component) && !isImported(component, modules));
  return own.flatMap((use) => checkName(use) ?? checkAttributes(use) ?? checkReferent(use, referents));
}

function isImported(component: string, modules: readonly string[]): boolean {
  return modules.some((source) => new RegExp(`\\b${component}\\b`).test(source));
}

function checkName({ component, place }: ComponentUse): Diagnostic[] | undefined {
  if (isComponentName(component)) return undefined;
  const names = Object.keys(requiredAttributes);
  const hint = `the components are ${names.join(', ')}${offerNearest(component, names)}`;
  return [diagnose('unknown-component', place, `there is no component <${component}>`, hint)];
}

function checkAttributes({ component, attributes, place }: ComponentUse): Diagnostic[] | undefined {
  const required: readonly string[] = isComponentName(component) ? requiredAttributes[component] : [];
  const missing = required.filter((name) => !attributes[name]);
  if (missing.length === 0) return undefined;
  return missing.map((name) =>
    diagnose(
      'missing-attribute',
      place,
      `<${component}> has no ${name}`,
      `write <${component} ${name}="..." />`,
    ),
  );
}

function checkReferent(use: ComponentUse, referents: Referents): Diagnostic[] {
  const { component, attributes, place } = use;
  const { of = '' } = attributes;
  const { id = attributes.figure ?? '' } = attributes;
  if (component === 'Cite' && !referents.references.includes(id)) {
    const hint = `add its BibTeX entry to ${contentFolder}/references.bib${offerNearest(id, referents.references)}`;
    return [diagnose('unknown-reference', place, `there is no reference "${id}"`, hint)];
  }
  const named = component === 'FigureRef' || component === 'Headline';
  if ((component === 'Figure' || named) && !referents.figures.includes(id)) {
    const hint = `add ${contentFolder}/figures/${id}.vl.json, or name a figure that is there${offerNearest(id, referents.figures)}`;
    return [diagnose('unknown-figure', place, `there is no figure "${id}"`, hint)];
  }
  if (named && referents.placed?.has(id) === false) {
    const hint = `place it with <Figure id="${id}" />: a figure gets its number where a page shows it`;
    return [diagnose('unplaced-figure', place, `no page shows the figure "${id}"`, hint)];
  }
  return component === 'DataTable' || component === 'Measurement'
    ? checkTable(of, use, referents.tables)
    : [];
}

function checkTable(
  name: string,
  { attributes, place }: ComponentUse,
  known: Referents['tables'],
): Diagnostic[] {
  if (!known || known.unread.has(name)) return [];
  const table = known.tables.get(name);
  if (!table) {
    const hint = `name a table of ${contentFolder}/results${offerNearest(name, [...known.tables.keys(), ...known.unread])}`;
    return [diagnose('unknown-table', place, `there is no result table "${name}"`, hint)];
  }
  const columns = table.fields.map((field) => field.name);
  const asked = attributes.columns?.split(',').map((column) => column.trim()) ?? [];
  const unknown = asked.filter((column) => !columns.includes(column));
  if (unknown.length === 0 && table.rowCount > mostShippedRows) return [tooManyRows(table, place)];
  return unknown.map((column) => {
    const hint = `the columns are ${columns.join(', ')}${offerNearest(column, columns)}`;
    return diagnose('unknown-field', place, `${name} has no column "${column}"`, hint);
  });
}
