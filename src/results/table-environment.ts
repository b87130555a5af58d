import type { Descriptor } from './descriptor.ts';

/** What a table was measured on: what its resource says, or else the package. Undefined where neither does. */
export function tableEnvironment(
  { resources, environment }: Descriptor,
  table: string,
): Readonly<Record<string, unknown>> | undefined {
  return resources.find(({ name }) => name === table)?.environment ?? environment;
}
