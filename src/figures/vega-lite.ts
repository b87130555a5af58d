import { compile } from 'vega-lite';

// vega-lite gives Set.prototype an enumerable toJSON. Whoever then loops over a Set with for-in, as Astro's build does
// over its chunks, meets "toJSON" as an entry. vega-lite itself only calls it, which a hidden property allows as well.
Object.defineProperty(Set.prototype, 'toJSON', { enumerable: false });

export { compile };
export type { Config, TopLevelSpec } from 'vega-lite';
