import type { Json } from '../diagnostics/json-document.ts';
import type { Hazard } from './hazard.ts';

/** The largest value of properties that say how large a picture is or how many things it has; far beyond any use. */
const limits: Readonly<Record<string, number>> = {
  width: 10_000,
  height: 10_000,
  step: 10_000,
  columns: 1000,
  maxbins: 10_000,
  tickCount: 1000,
  steps: 10_000,
  minsteps: 10_000,
  maxsteps: 10_000,
  size: 1_000_000,
  fontSize: 1000,
  stop: 100_000,
  start: 100_000,
};

/** Properties that cannot be below nothing. */
const lengths = ['width', 'height', 'step', 'columns', 'maxbins', 'tickCount', 'steps', 'fontSize'];

/** Finds a number that no machine can draw, or that is below nothing where a length is asked for. */
export function checkSize(key: string, value: Json | undefined): Hazard | undefined {
  const limit = limits[key];
  if (limit === undefined || typeof value !== 'number') return undefined;
  if (value > limit) {
    const hint = `write a number up to ${limit}`;
    return { code: 'unbounded-spec', message: `${key} is ${value}, more than any page can show`, hint };
  }
  if (value >= 0 || !lengths.includes(key)) return undefined;
  return {
    code: 'unbounded-spec',
    message: `${key} is ${value}, below nothing`,
    hint: 'write a number above 0',
  };
}
