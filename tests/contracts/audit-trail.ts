import type { AuditEvent } from '../../src/domain/audit';
import type { Clock } from '../../src/domain/calendar';
import type { AuditTrail } from '../../src/domain/ports';

export interface AuditTrailUnderTest {
  /** New and empty. */
  readonly trail: AuditTrail;
  readonly dispose: () => Promise<void>;
}

export type CreateTrail = (options: { readonly clock: Pick<Clock, 'now'> }) => Promise<AuditTrailUnderTest>;

const lookUp = (turn: string): AuditEvent => ({
  action: 'look-up',
  outcome: 'success',
  agent: 'Practitioner/one',
  patient: 'Patient/one',
  turn,
  detail: { matches: 1, kinds: ['name', 'birthDate'], opened: false },
});

/** Every implementation of the port `AuditTrail` passes this. */
export function describeAuditTrailContract(name: string, create: CreateTrail): void {
  describe(`an audit trail (${name})`, () => {
    let held: AuditTrailUnderTest;
    let trail: AuditTrail;
    const now = new Date('2026-11-06T12:34:56.789Z');
    beforeEach(async () => {
      held = await create({ clock: { now: () => now } });
      trail = held.trail;
    });
    afterEach(() => held.dispose());

    test('has no head before its first entry', async () => {
      expect(await trail.head()).toBeUndefined();
      expect(await trail.entries()).toEqual([]);
    });

    test('gives back what was recorded, with the time and a receipt that fits', async () => {
      const receipt = await trail.record(lookUp('turn-1'));
      const [entry] = await trail.entries();
      expect(entry).toMatchObject({ sequence: 1, at: now.toISOString(), event: lookUp('turn-1'), previous: '0'.repeat(64) });
      expect(receipt).toEqual({ sequence: 1, hash: entry?.hash, at: now.toISOString() });
      expect(await trail.head()).toEqual(receipt);
    });

    test('numbers entries from 1 without gaps, each naming the hash of the one before', async () => {
      for (let turn = 1; turn <= 5; turn += 1) await trail.record(lookUp(`turn-${turn}`));
      const entries = await trail.entries();
      expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
      entries.slice(1).forEach((entry, index) => expect(entry.previous).toBe(entries[index]?.hash));
      expect(new Set(entries.map(({ hash }) => hash)).size).toBe(5);
    });

    test('keeps the order of calls that do not wait for one another', async () => {
      const receipts = await Promise.all(Array.from({ length: 100 }, (_, index) => trail.record(lookUp(`turn-${index}`))));
      expect(receipts.map(({ sequence }) => sequence)).toEqual(receipts.map((_, index) => index + 1));
      const entries = await trail.entries(1, 200);
      expect(entries.map(({ event }) => event.turn)).toEqual(receipts.map((_, index) => `turn-${index}`));
    });

    test('pages from a sequence number on', async () => {
      for (let turn = 1; turn <= 7; turn += 1) await trail.record(lookUp(`turn-${turn}`));
      expect((await trail.entries(3, 2)).map(({ sequence }) => sequence)).toEqual([3, 4]);
      expect((await trail.entries(6)).map(({ sequence }) => sequence)).toEqual([6, 7]);
      expect(await trail.entries(8)).toEqual([]);
    });

    test('records any text a reason may hold', async () => {
      const reason = 'NUL \u0000, half \ud800, end \u{10FFFF}, "quoted" \\ \n é 😀';
      await trail.record({ ...lookUp('turn-1'), detail: { reason } });
      expect((await trail.entries())[0]?.event.detail).toEqual({ reason });
    });

    test('refuses an event that cannot be written down, and goes on', async () => {
      await expect(trail.record({ ...lookUp('turn-1'), detail: { ratio: Number.NaN } })).rejects.toThrow(TypeError);
      expect((await trail.record(lookUp('turn-2'))).sequence).toBe(1);
    });
  });
}
