import type { Descriptor, Source } from './descriptor.ts';

/** A machine and its settings, in the words of who measured. */
export type Environment = Readonly<Record<string, unknown>>;

/** What a table was measured on: what its resource says, or else the package. Undefined where neither does. */
export function tableEnvironment(
  { resources, environment }: Descriptor,
  table: string,
): Environment | undefined {
  return resources.find(({ name }) => name === table)?.environment ?? environment;
}

/**
 * The machines that tables were measured on, each once, with the publications of what was measured on it: for a machine
 * that only some tables have those of these tables, for that of the package those of the package.
 */
export function measurementsOf(
  descriptor: Descriptor,
  tables: readonly string[],
): { environment: Environment | undefined; sources: readonly Source[] }[] {
  const measurements = tables.map((table) => {
    const resource = descriptor.resources.find(({ name }) => name === table);
    const { environment, sources = [] } = resource?.environment ? resource : descriptor;
    return { environment, sources };
  });
  return [...new Map(measurements.map((one) => [JSON.stringify(one), one])).values()];
}
