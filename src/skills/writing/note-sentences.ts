import type { ChartFile, NoteFact } from '../../domain/chart';
import type { Span } from '../../domain/span';
import { formatDay } from '../../text/dates';
import { isMachineDirected, machineDirectedSpans } from '../../text/machine-directed';
import { sentences } from '../../text/sentences';

/** The sentences of a note that speak to clinicians; a line addressed to a program is never quoted as what a note says. */
export function toldSentences(note: NoteFact): Span[] {
  return sentences(note.text).filter((span) => !isMachineDirected(note.text, span));
}

/** Whether a span of a note may be quoted as what it says. */
export const isTold = (note: NoteFact, span: Span): boolean => !isMachineDirected(note.text, span);

/** One sentence for each note that holds text addressed to a program: it was left out, and that is said. */
export function machineDirectedNotices(file: ChartFile): string[] {
  return file.notes
    .filter((note) => machineDirectedSpans(note.text).length > 0)
    .map(
      (note) =>
        `A note${note.date ? ` of ${formatDay(note.date)}` : ''} holds text addressed to a computer program: it was left out, and nothing in it was followed.`,
    );
}
