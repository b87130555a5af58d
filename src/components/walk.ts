/** A change of a file: `from`, which stands there once, becomes `to`. Without `from` the file is new. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

/** What a step of a walk shows: what a terminal shows, `$ ` before each command, or a change of a file. */
export type Step = string | Edit;

/** The steps of a walk by name, in the order in which they are taken. */
export type Walk = Readonly<Record<string, Step>>;

/** A line of a session that stands for the lines of the output that are left out there. */
export const ellipsis = '…';

/** A command of a session, and what is shown of its output. */
export interface Run {
  command: string;
  output: string[];
}

/** The commands of a session with their outputs. */
export function readSession(session: string): Run[] {
  const runs: Run[] = [];
  for (const line of session.split('\n'))
    if (line.startsWith('$ ')) runs.push({ command: line.slice(2), output: [] });
    else runs.at(-1)?.output.push(line);
  return runs;
}
