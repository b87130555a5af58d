import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileBound } from '../src/figures/compile-bound.ts';
import { setViewWidth } from '../src/figures/sized-spec.ts';
import type { BoundFigure } from './bound-figures.ts';

/** A way from a specification with its data to a picture. */
export interface FigureCompiler {
  tool: string;
  /** Whether it gets faster in the course of a process, so that it is to run once before it is measured. */
  warm: boolean;
  compile: (figure: BoundFigure) => Promise<unknown>;
}

/** As wide as perfdocs' views come out beside the labels of an axis. */
const viewWidth = 600;

/** perfdocs draws each figure twice and adds table, note and words; the others draw it once, in the look of Vega-Lite. */
export const compilers: readonly FigureCompiler[] = [
  {
    tool: 'perfdocs, wide and narrow',
    warm: true,
    compile: async ({ figureSpec, bound }) => {
      const { figure } = await compileBound(figureSpec, bound);
      if (!figure) throw new Error(`${figureSpec.file} does not compile`);
    },
  },
  { tool: 'Vega-Lite and Vega, one drawing', warm: true, compile: drawDirectly },
  { tool: 'vl2svg, one process and drawing', warm: false, compile: runVl2svg },
];

/** Of packages of its own, so that perfdocs' font and settings are not in them. */
async function drawDirectly({ bound }: BoundFigure): Promise<void> {
  const [{ compile }, { View, Warn, logger, parse }] = await Promise.all([
    import('vega-lite'),
    import('vega'),
  ]);
  const quiet = logger(Warn - 1);
  const { spec } = compile(setViewWidth(bound.spec, viewWidth) as never, { logger: quiet });
  const view = new View(parse(spec), { renderer: 'none', logger: quiet });
  await view.toSVG();
  view.finalize();
}

function runVl2svg({ bound }: BoundFigure): Promise<void> {
  const program = join(import.meta.dirname, 'node_modules/vega-lite/bin/vl2svg');
  const input = JSON.stringify(setViewWidth(bound.spec, viewWidth));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { input, encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('<svg')) throw new Error(`vl2svg failed:\n${stderr}`);
  return Promise.resolve();
}
