import { createInterface } from 'node:readline/promises';

/** Where a person answers. */
export interface Dialogue {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Asks for the unit of each field, again while the answer is empty; the fields after the end of the input have none. */
export async function askUnits(
  fields: readonly string[],
  { input, output }: Dialogue,
): Promise<Map<string, string>> {
  const units = new Map<string, string>();
  const lines = createInterface({ input });
  const answers = lines[Symbol.asyncIterator]();
  try {
    for (const field of fields) {
      let unit = '';
      while (unit === '') {
        output.write(`unit of ${field} (such as ms or req/s, none for a plain number): `);
        const { done, value } = await answers.next();
        if (done === true) return units;
        unit = value.trim();
      }
      units.set(field, unit);
    }
    return units;
  } finally {
    lines.close();
  }
}
