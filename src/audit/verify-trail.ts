import type { AuditEntry } from '../domain/audit';
import { genesisHash, isSealed } from './audit-entry';
import type { UnreadableEntry } from './read-trail';
import type { TrailHead } from './trail-head';

/**
 * `edited`: the entry is not what the key sealed. `gap`: an entry is missing. `reordered`: it is there, but elsewhere. `spliced`: sealed by the
 * key, but following another entry than the one before it. `truncated`: the trail ends before a known head. `rewritten`: it reaches
 * that head with another entry.
 */
export type BreakReason = 'edited' | 'gap' | 'reordered' | 'spliced' | 'truncated' | 'rewritten';

export type TrailVerdict =
  | { readonly intact: true; readonly count: number; readonly head: TrailHead }
  | {
      readonly intact: false;
      /** Entries before the break, all of them as they were recorded. */
      readonly count: number;
      readonly head: TrailHead;
      /** The first sequence number that is not as it should be. */
      readonly sequence: number;
      readonly reason: BreakReason;
    };

export interface VerifyOptions {
  /** Where the trail to be verified starts from; its beginning when left out. */
  readonly start?: TrailHead;
  /** Heads that the trail is known to have reached: the anchor, an exported head. A trail may go on beyond them. */
  readonly expectedHeads?: readonly TrailHead[];
}

type Row = AuditEntry | UnreadableEntry;

/** Follows the chain to its first break. Detects every change that is not made with the key, and any made after a head was taken that is still at hand. */
export async function verifyTrail(
  entries: Iterable<Row> | AsyncIterable<Row>,
  key: string,
  { start = { sequence: 0, hash: genesisHash }, expectedHeads = [] }: VerifyOptions = {},
): Promise<TrailVerdict> {
  let head = start;
  let missing: number | undefined;
  const broken = (sequence: number, reason: BreakReason): TrailVerdict => ({
    intact: false,
    count: head.sequence - start.sequence,
    head: { sequence: head.sequence, hash: head.hash },
    sequence,
    reason,
  });
  const contradicts = (at: TrailHead): boolean => expectedHeads.some((known) => known.sequence === at.sequence && known.hash !== at.hash);
  if (contradicts(head)) return broken(head.sequence, 'rewritten');

  for await (const entry of entries) {
    const expected = head.sequence + 1;
    if (missing !== undefined) {
      if (entry.sequence === missing) return broken(missing, 'reordered');
      continue;
    }
    if (entry.sequence < expected) return broken(expected, 'reordered');
    if (entry.sequence > expected) {
      missing = expected;
      continue;
    }
    if ('unreadable' in entry || !isSealed(entry, key)) return broken(expected, 'edited');
    if (entry.previous !== head.hash) return broken(expected, 'spliced');
    if (contradicts(entry)) return broken(expected, 'rewritten');
    head = { sequence: entry.sequence, hash: entry.hash };
  }

  if (missing !== undefined) return broken(missing, 'gap');
  if (expectedHeads.some((known) => known.sequence > head.sequence)) return broken(head.sequence + 1, 'truncated');
  return { intact: true, count: head.sequence - start.sequence, head };
}
