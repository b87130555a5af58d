/** Values by the text that has all they were made of. */
export interface Memory<Value> {
  get(inputs: string): Value | undefined;
  keep(inputs: string, value: Value): void;
}

/** Opens a memory of at most `most` values; the one that was used last is the last to go. */
export function openMemory<Value>(most: number): Memory<Value> {
  const values = new Map<string, Value>();
  const keep = (inputs: string, value: Value): void => {
    values.delete(inputs);
    values.set(inputs, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
  };
  return {
    get: (inputs) => {
      const value = values.get(inputs);
      if (value !== undefined) keep(inputs, value);
      return value;
    },
    keep,
  };
}
