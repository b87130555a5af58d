import { randomLCG, setRandom } from 'vega';

const seed = 1;

/** Makes Vega draw its samples, as for the bootstrap of a confidence interval, in the same way each time. */
export function restartRandom(): void {
  setRandom(randomLCG(seed));
}
