/** What one has to know of a figure to cite it. */
export interface FigureCredit {
  id: string;
  /** Such as "Figure 3". */
  name: string;
  title: string;
  /** The names of those who published it. */
  authors: readonly string[];
  /** The work that it is a part of. */
  work: string;
  /** Undefined where the data package does not say when it was made. */
  year: string | undefined;
  /** Its absolute address. */
  address: string;
  /** File names of the tables, and what they were published in, in words. */
  data: readonly string[];
  licence: string;
}

/** The data of a figure in words: "Data: boot-time.csv, from ...". */
export function dataLine({ data }: FigureCredit): string {
  return `Data: ${data.join(', ')}.`;
}

/** A figure as a sentence of a list of references. */
export function citeInText(credit: FigureCredit): string {
  const { name, title, authors, work, year, address, licence } = credit;
  const when = year === undefined ? '' : `, ${year}`;
  return `${authors.join(', ')}. “${title}.” ${name} of ${work}${when}. ${address}. ${dataLine(credit)} ${licence}.`;
}

/** A figure as a BibTeX entry. */
export function citeInBibtex(credit: FigureCredit): string {
  const { id, name, title, authors, work, year, address, licence } = credit;
  const fields: [string, string][] = [
    ['author', authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ...(year === undefined ? [] : [['year', year] satisfies [string, string]]),
    ['howpublished', `${name} of ${escapeTex(work)}, \\url{${address}}`],
    ['note', escapeTex(`${dataLine(credit)} ${licence}`)],
  ];
  const lines = fields.map(([key, value]) => `  ${key.padEnd('howpublished'.length)} = {${value}}`);
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

const texCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^{}&%$#_]/g, (character) => texCharacters[character] ?? `\\${character}`);
}
