import { setTimeout as pause } from 'node:timers/promises';
import type { AuditEntry, AuditEvent } from '../domain/audit';
import type { Clock } from '../domain/calendar';
import type { AuditTrail } from '../domain/ports';
import { readEntry, renderEntry, sealEntry } from './audit-entry';
import { AuditUnavailable } from './audit-unavailable';
import { keepAnchored } from './keep-anchored';
import { brokenTrail, confirmHead, followTrail, openTrail, type TrailPlace } from './open-trail';
import { auditStream } from './read-trail';
import type { TrailHead } from './trail-head';

export interface AuditTrailOptions extends TrailPlace {
  readonly clock: Pick<Clock, 'now'>;
}

const mostAttempts = 60;

/** Writers that were beaten to a number wait a little and unevenly, so that they do not meet again. */
function backOff(attempt: number): Promise<unknown> {
  return attempt < 2 ? Promise.resolve() : pause(Math.random() * Math.min(2 ** attempt, 50));
}

/**
 * The hash-chained trail over a store. `record` resolves when the entry is durable and the anchor covers it, so that an acknowledged
 * entry cannot be cut off unnoticed. Entries of one process keep the order of their calls; processes that share a store take turns.
 * Before each entry the one before it is read again: a trail that was edited or cut under a running process stops it.
 * Rejects with `AuditUnavailable` (or the store's own error), and then nothing may be shown that had to be recorded.
 */
export function createAuditTrail({ store, key, clock, anchor }: AuditTrailOptions): AuditTrail {
  const place: TrailPlace = { store, key, anchor };
  const anchorHead = keepAnchored(anchor, key);
  let head: TrailHead | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function append(event: AuditEvent): Promise<AuditEntry> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      head = await confirmHead(place, head ?? (await openTrail(place)));
      const entry = sealEntry({ sequence: head.sequence + 1, at: clock.now().toISOString(), event, previous: head.hash }, key);
      if (await store.append(auditStream, entry.sequence, renderEntry(entry))) {
        head = entry;
        return entry;
      }
      await backOff(attempt);
      head = await followTrail(place, head);
    }
    throw new AuditUnavailable(
      'audit-unavailable',
      'Other processes kept the audit trail busy.',
      'Try again; if it stays, run fewer instances on one store.',
    );
  }

  return {
    async record(event) {
      const appended = last.then(() => append(event));
      last = appended.catch(() => undefined);
      const { sequence, hash, at } = await appended;
      await anchorHead({ sequence, hash });
      return { sequence, hash, at };
    },
    async entries(from, limit) {
      const rows = await store.readStream(auditStream, from, limit);
      return rows.map(({ sequence, body }) => {
        const entry = readEntry(body);
        if (!entry) throw brokenTrail(sequence, 'edited');
        return entry;
      });
    },
    async head() {
      const row = await store.lastOfStream(auditStream);
      if (!row) return undefined;
      const entry = readEntry(row.body);
      if (!entry) throw brokenTrail(row.sequence, 'edited');
      return { sequence: entry.sequence, hash: entry.hash, at: entry.at };
    },
  };
}
