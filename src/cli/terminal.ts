import colors from 'picocolors';

/** Where a command runs and what it prints to; tests bring their own. */
export interface Terminal {
  /** Absolute path of the working directory, which is the project's folder. */
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether what is printed may be coloured. */
  color: boolean;
  /** Prints to standard output, without a line break of its own. */
  write: (text: string) => void;
  /** Prints to standard error, without a line break of its own. */
  complain: (text: string) => void;
  /** Where to say how far a command is; left out, nothing is said. */
  progress?: ProgressDisplay;
}

/** What shows how far a command is. */
export interface ProgressDisplay {
  /** In milliseconds, from any time on. */
  clock: () => number;
  /** Whether a line can be written over: in a terminal, not in the log of a CI job. */
  changing: boolean;
  /** Shows a text as it is. */
  show: (text: string) => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    root: process.cwd(),
    env: process.env,
    color: colors.isColorSupported,
    // The console bears a reader that goes away, such as head.
    write: (text) => {
      console.log(text.replace(/\n$/, ''));
    },
    complain: (text) => {
      console.error(text.replace(/\n$/, ''));
    },
    progress: {
      clock: () => performance.now(),
      changing: process.stderr.isTTY && process.env.CI === undefined,
      show: (text) => process.stderr.write(text),
    },
  };
}
