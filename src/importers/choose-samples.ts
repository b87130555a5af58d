import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Sample } from './importer.ts';

/** The samples that have the given texts, by name. Where none has, a diagnostic says what they have. */
export function chooseSamples(
  samples: readonly Sample[],
  only: ReadonlyMap<string, string>,
): { chosen: Sample[]; diagnostics: Diagnostic[] } {
  const chosen = samples.filter(({ values }) => [...only].every(([name, text]) => values[name] === text));
  const [first] = samples;
  if (chosen.length > 0 || !first) return { chosen, diagnostics: [] };
  const wanted = [...only].map(([name, text]) => `${name} "${text}"`).join(' and ');
  const present = [...only.keys()].map((name) => {
    const texts = new Set(
      samples.map(({ values }) => values[name]).filter((text) => typeof text === 'string'),
    );
    return `${name} is ${[...texts].join(', ') || 'in none'}`;
  });
  const message = `no run has the ${wanted}`;
  return { chosen, diagnostics: [diagnose('unknown-output', first.place, message, present.join('; '))] };
}
