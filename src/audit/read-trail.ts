import type { AuditEntry } from '../domain/audit';
import type { Store } from '../domain/ports';
import { readEntry } from './audit-entry';

/** The stream of the store that holds the trail. */
export const auditStream = 'audit';

/** A stored row that no trail wrote, or that somebody changed. */
export interface UnreadableEntry {
  readonly sequence: number;
  readonly unreadable: true;
}

const pageSize = 1_000;

/** Every row from a sequence number on, oldest first, a page at a time; rows added meanwhile are included. */
export async function* readTrail(store: Pick<Store, 'readStream'>, from = 1): AsyncGenerator<AuditEntry | UnreadableEntry> {
  for (let next = from; ;) {
    const page = await store.readStream(auditStream, next, pageSize);
    for (const { sequence, body } of page) yield readEntry(body) ?? { sequence, unreadable: true };
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    next = last.sequence + 1;
  }
}
