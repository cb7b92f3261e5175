import type { BreakReason, TrailVerdict } from './verify-trail';

const explanations: Readonly<Record<BreakReason, string>> = {
  edited: 'is not what was recorded: it was changed, or another key made it',
  gap: 'is missing',
  reordered: 'is not in its place',
  spliced: 'does not follow from the entry before it, though the key made it',
  truncated: 'and perhaps later ones were cut off: the trail is known to have reached further',
  rewritten: 'is another one than the trail is known to have had there',
};

/** What an operator reads: count, head, verdict. No word of what was recorded. */
export function renderVerdict(verdict: TrailVerdict): string {
  const head = `Entries: ${verdict.count}\nHead:    ${verdict.head.sequence} ${verdict.head.hash}`;
  if (verdict.intact) return `${head}\nVerdict: intact`;
  return `${head}\nVerdict: BROKEN. Entry ${verdict.sequence} ${explanations[verdict.reason]}.`;
}
