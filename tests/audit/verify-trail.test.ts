import * as fc from 'fast-check';
import type { AuditEntry } from '../../src/domain/audit';
import { sealEntry } from '../../src/audit/audit-entry';
import { verifyTrail, type TrailVerdict } from '../../src/audit/verify-trail';
import { verifies } from '../verifies';
import { sampleKey, sampleTrail } from './sample-trail';

const length = 12;

type Path = readonly (string | number)[];

/** Every place in an entry where something can be changed. */
function paths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.keys(value).flatMap((name) => paths((value as Record<string, unknown>)[name], [...at, name]));
}

function change(value: unknown, [name, ...rest]: Path, to: (old: unknown) => unknown): unknown {
  if (name === undefined) return to(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  const member = change(copy[name], rest, to);
  if (member === undefined) delete copy[name];
  else copy[name] = member;
  return copy;
}

function unsealed({ sequence, at, event, previous }: AuditEntry): Omit<AuditEntry, 'hash'> {
  return { sequence, at, event, previous };
}

describe('verifying a trail', () => {
  let entries: readonly AuditEntry[];
  beforeAll(async () => {
    ({ entries } = await sampleTrail(length));
  });

  const verdictOf = (changed: readonly AuditEntry[], heads = [entries[length - 1]!]): Promise<TrailVerdict> =>
    verifyTrail(changed, sampleKey, { expectedHeads: heads });
  const place = fc.nat({ max: length - 1 });

  test('an untouched trail is intact, as far as it goes', async () => {
    const { sequence, hash } = entries[length - 1]!;
    expect(await verdictOf(entries)).toEqual({ intact: true, count: length, head: { sequence, hash } });
    expect(await verifyTrail([], sampleKey)).toEqual({ intact: true, count: 0, head: { sequence: 0, hash: '0'.repeat(64) } });
  });

  test('a trail that went on after the head was exported is intact', async () => {
    expect((await verdictOf(entries, [entries[3]!, entries[7]!])).intact).toBe(true);
  });

  test(verifies('audit.chain', 'any single edit of any member is found, at the entry edited'), async () => {
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.nat(),
        fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant(null)),
        async (at, pick, value) => {
          const entry = entries[at]!;
          const all = paths(entry);
          const path = all[pick % all.length]!;
          const edited = change(entry, path, (old) => (old === value ? `${String(old)} ` : value)) as AuditEntry;
          const verdict = await verdictOf(entries.with(at, edited));
          expect(verdict).toMatchObject({ intact: false, count: at, sequence: at + 1 });
        },
      ),
      { numRuns: 300 },
    );
  });

  test(verifies('audit.chain', 'a member added anywhere in an entry is found'), async () => {
    for (const extra of [{ note: 1 }, { event: { ...entries[4]!.event, note: 1 } }]) {
      expect(await verdictOf(entries.with(4, { ...entries[4]!, ...extra }))).toMatchObject({ reason: 'edited', sequence: 5 });
    }
  });

  test(verifies('audit.chain', 'any removal, renumbered or not, is found'), async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: length }), fc.boolean(), async (at, count, renumber) => {
        const kept = entries.filter((_, index) => index < at || index >= at + count);
        const changed = renumber ? kept.map((entry, index) => ({ ...entry, sequence: index + 1 })) : kept;
        expect(await verdictOf(changed)).toMatchObject({ intact: false, sequence: at + 1 });
      }),
    );
  });

  test(verifies('audit.chain', 'any two entries that change places are found'), async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (a, b, renumber) => {
        fc.pre(a !== b);
        const swapped = entries.with(a, entries[b]!).with(b, entries[a]!);
        const changed = renumber ? swapped.map((entry, index) => ({ ...entry, sequence: index + 1 })) : swapped;
        expect(await verdictOf(changed)).toMatchObject({
          intact: false,
          sequence: Math.min(a, b) + 1,
          reason: renumber ? 'edited' : 'reordered',
        });
      }),
    );
  });

  test(verifies('audit.chain', 'any truncation is found against a head taken before'), async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (kept, known) => {
        const verdict = await verdictOf(entries.slice(0, kept), [entries[known]!]);
        if (known + 1 <= kept) expect(verdict.intact).toBe(true);
        else expect(verdict).toEqual(expect.objectContaining({ intact: false, reason: 'truncated', sequence: kept + 1 }));
      }),
    );
  });

  test(verifies('audit.chain', 'an entry repeated is found'), async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: length }), async (which, at) => {
        expect((await verdictOf(entries.toSpliced(at, 0, entries[which]!))).intact).toBe(false);
      }),
    );
  });

  test('the reasons are told apart', async () => {
    expect(await verdictOf(entries.toSpliced(2, 1))).toMatchObject({ sequence: 3, reason: 'gap', count: 2 });
    expect(await verdictOf(entries.with(2, entries[3]!).with(3, entries[2]!))).toMatchObject({ sequence: 3, reason: 'reordered' });
    expect(await verifyTrail([entries[0]!, { sequence: 2, unreadable: true }], sampleKey)).toMatchObject({ sequence: 2, reason: 'edited' });
  });

  test('without the key no end can be made up, and with another key nothing verifies', async () => {
    const content = unsealed(entries[length - 1]!);
    const forged = sealEntry({ ...content, at: '2020-01-01T00:00:00.000Z' }, 'x'.repeat(64));
    expect(await verdictOf(entries.with(length - 1, forged))).toMatchObject({ sequence: length, reason: 'edited' });
    expect(await verifyTrail(entries, 'x'.repeat(64))).toMatchObject({ sequence: 1, reason: 'edited' });
  });

  test('a trail rewritten with the key is found against an exported head', async () => {
    const content = unsealed(entries[length - 1]!);
    const rewritten = sealEntry({ ...content, at: '2020-01-01T00:00:00.000Z' }, sampleKey);
    expect((await verifyTrail(entries.with(length - 1, rewritten), sampleKey)).intact).toBe(true);
    expect(await verdictOf(entries.with(length - 1, rewritten))).toMatchObject({ sequence: length, reason: 'rewritten' });
  });

  test('an entry sealed by the key but following another is found', async () => {
    const content = unsealed(entries[5]!);
    const spliced = sealEntry({ ...content, previous: entries[2]!.hash }, sampleKey);
    expect(await verdictOf(entries.with(5, spliced))).toMatchObject({ sequence: 6, reason: 'spliced' });
  });
});
