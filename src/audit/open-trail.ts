import type { Store } from '../domain/ports';
import { genesisHash, isSealed, readEntry } from './audit-entry';
import { AuditUnavailable } from './audit-unavailable';
import { auditStream, readTrail } from './read-trail';
import { isHeadSealed, sealHead, type HeadAnchor, type SealedHead, type TrailHead } from './trail-head';
import { verifyTrail, type BreakReason } from './verify-trail';

export interface TrailPlace {
  readonly store: Pick<Store, 'append' | 'readStream' | 'lastOfStream'>;
  readonly anchor: HeadAnchor;
  readonly key: string;
}

const genesis: TrailHead = { sequence: 0, hash: genesisHash };

const inspect =
  'Run "npm run audit:verify" to see what is wrong and restore the data folder as it was. If the loss is explained and documented, "npm run audit:verify -- --accept-loss <reason>" starts from what is left and records that it did.';

/** The trail does not fit what is known of it: the sequence number and the reason, for the operator. */
export function brokenTrail(sequence: number, reason: BreakReason | 'unanchored' | 'foreign head'): AuditUnavailable {
  return new AuditUnavailable('audit-broken', `The audit trail is broken at entry ${sequence}: ${reason}.`, inspect);
}

/** Follows the trail from a head that it had, and returns where it ends now. Throws `AuditUnavailable` when it does not follow. */
export async function followTrail({ store, key }: Omit<TrailPlace, 'anchor'>, head: TrailHead): Promise<TrailHead> {
  // The entry of the head itself is read again: it must still be the one.
  const before = Math.max(head.sequence - 1, 0);
  const rows = readTrail(store, before + 1);
  const first = await rows.next();
  if (first.done) {
    if (head.sequence > 0) throw brokenTrail(head.sequence, 'truncated');
    return genesis;
  }
  const start = { sequence: before, hash: 'unreadable' in first.value ? '' : first.value.previous };
  const verdict = await verifyTrail(prepend(first.value, rows), key, {
    start: before === 0 ? genesis : start,
    expectedHeads: [head],
  });
  if (!verdict.intact) throw brokenTrail(verdict.sequence, verdict.reason);
  return verdict.head;
}

/**
 * Where the trail ends now, for one that ended at `head`: one row is read when nothing changed, and the trail is followed when it grew.
 * An edit may have kept the hash, so the last entry is checked against its seal too. Throws `AuditUnavailable` when it does not follow.
 */
export async function confirmHead(place: Omit<TrailPlace, 'anchor'>, head: TrailHead): Promise<TrailHead> {
  const row = await place.store.lastOfStream(auditStream);
  if (!row && head.sequence === 0) return head;
  const entry = row && readEntry(row.body);
  const isSame = row?.sequence === head.sequence && entry?.sequence === head.sequence && entry.hash === head.hash && isSealed(entry, place.key);
  return isSame ? head : followTrail(place, head);
}

async function* prepend<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/**
 * Finds where to go on, and refuses to when the trail is shorter than, or different from, what the anchor remembers: going on would
 * hide the loss. A trail longer than the anchor is what a crash leaves behind, and fine. A new trail gets its anchor before its first entry.
 */
export async function openTrail(place: TrailPlace): Promise<TrailHead> {
  // The anchor is read before the trail: another process may add entries in between, never take them away.
  const anchored = (await place.anchor.read()) ?? (await anchorNewTrail(place));
  if (!isHeadSealed(anchored, place.key)) throw brokenTrail(anchored.sequence, 'foreign head');
  return followTrail(place, anchored);
}

async function anchorNewTrail({ store, anchor, key }: TrailPlace): Promise<SealedHead> {
  if ((await store.lastOfStream(auditStream)) === undefined) {
    const head = sealHead(genesis, key);
    await anchor.write(head);
    return head;
  }
  // Another process may have made trail and anchor since the first look.
  const anchored = await anchor.read();
  if (anchored === undefined) throw brokenTrail(1, 'unanchored');
  return anchored;
}
