import type { AuditEntry, AuditEvent } from '../../src/domain/audit';
import type { Store } from '../../src/domain/ports';
import { createAuditTrail } from '../../src/audit/create-audit-trail';
import { createMemoryHeadAnchor } from '../../src/audit/memory-head-anchor';
import type { HeadAnchor } from '../../src/audit/trail-head';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';

export const sampleKey = 'k'.repeat(64);
export const sampleClock = { now: () => new Date('2026-11-06T12:34:56.789Z') };

export function sampleEvent(turn: number): AuditEvent {
  return {
    action: turn % 3 === 0 ? 'answer' : 'read-intent',
    outcome: 'success',
    agent: 'Practitioner/chen',
    patient: 'Patient/alvarez',
    turn: `turn-${turn}`,
    skill: 'ask-chart',
    detail: { basis: 'care-team', claims: turn, opened: false, kinds: ['Observation', 'Condition'] },
    entities: [`Observation/${turn}`],
  };
}

/** A trail in memory with so many entries. */
export async function sampleTrail(length: number): Promise<{ store: Store; anchor: HeadAnchor; entries: readonly AuditEntry[] }> {
  const store = await createEmbeddedStore({ file: ':memory:' });
  const anchor = createMemoryHeadAnchor();
  const trail = createAuditTrail({ store, key: sampleKey, clock: sampleClock, anchor });
  for (let turn = 1; turn <= length; turn += 1) await trail.record(sampleEvent(turn));
  return { store, anchor, entries: await trail.entries(1, Math.max(length, 1)) };
}
