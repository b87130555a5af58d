import { reportText } from '../diagnostics/report-text.ts';
import type { Drafted } from '../scaffold/draft.ts';
import { findExisting, writeDraft } from '../scaffold/write-draft.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

/** Writes the files of a draft and says what to do next; gives 1, and changes nothing, where one is there already. */
export async function writeNew({ draft, diagnostics }: Drafted, terminal: Terminal): Promise<ExitCode> {
  const { root, color, write, complain } = terminal;
  if (!draft) {
    complain(`${reportText(diagnostics, { color })}\nnothing was written\n`);
    return 1;
  }
  const existing = await findExisting(root, draft);
  if (existing.length > 0) {
    complain(`${existing.join(' and ')} is there already; nothing was written\n`);
    return 1;
  }
  if (!(await tryWrite(() => writeDraft(root, draft).then(() => true), terminal))) return 1;
  for (const file of draft.created.keys()) write(`wrote ${file}\n`);
  for (const file of draft.changed.keys()) write(`changed ${file}\n`);
  write(`next: ${draft.next}\n`);
  return 0;
}
