import type { Stage, Tell } from '../project/stage.ts';
import type { ProgressDisplay, Terminal } from './terminal.ts';

/** Says what a command is at. */
export interface Progress {
  tell: Tell;
  /** Ends the last stage; gives where the time went, one line for each stage. */
  end: () => string;
}

/** How long a stage takes before it is spoken of, in milliseconds. */
const patience = 1000;

/** Takes the cursor to the start of its line, and what is in the line away. */
const clearLine = '\r\u001b[K';

interface Times {
  took: number;
  count: string;
}

/**
 * Watches the stages of a command. Those that take longer than a second are shown: in a terminal in one line that
 * changes, elsewhere in a plain line for each when it is over.
 */
export function watchProgress({ clock, changing, show }: ProgressDisplay): Progress {
  const stages = new Map<Stage, Times>();
  let current: { stage: Stage; since: number } | undefined;
  const finish = (): void => {
    if (!current) return;
    const { stage, since } = current;
    const took = clock() - since;
    const { took: before = 0, count = '' } = stages.get(stage) ?? {};
    stages.set(stage, { took: before + took, count });
    if (changing) show(clearLine);
    else if (took >= patience) show(`${stage}${count}: ${seconds(took)}\n`);
    current = undefined;
  };
  return {
    tell: (stage, done, total, kept) => {
      if (current?.stage !== stage) {
        finish();
        current = { stage, since: clock() };
      }
      const count = countOf(done, total, kept);
      stages.set(stage, { took: stages.get(stage)?.took ?? 0, count });
      if (changing && clock() - current.since >= patience) show(`${clearLine}${stage}${count}`);
    },
    end: () => {
      finish();
      const lines = [...stages].map(
        ([stage, { took, count }]) => `${seconds(took).padStart(8)}  ${stage}${count}`,
      );
      return `${lines.join('\n')}\n`;
    },
  };
}

const unseen: ProgressDisplay = {
  clock: () => performance.now(),
  changing: false,
  show: () => undefined,
};

/** Watches the stages of a command in its terminal; of a silent one, nothing is shown. */
export function watchCommand({ progress }: Pick<Terminal, 'progress'>, silent: boolean): Progress {
  return watchProgress(silent || !progress ? unseen : progress);
}

function countOf(done?: number, total?: number, kept?: number): string {
  if (done === undefined || total === undefined) return '';
  return ` ${done} of ${total}${kept === undefined ? '' : ` (${kept} cached)`}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
