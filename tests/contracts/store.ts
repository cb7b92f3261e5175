import * as fc from 'fast-check';
import type { Store } from '../../src/domain/ports';

/** What a Store implementation hands to the contract: itself on fresh, empty data, and further handles on the same data where it can. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Another handle on the same data; left out by engines whose data one handle owns. */
  readonly another?: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
}

export type CreateStore = (options: { readonly now: () => Date }) => Promise<StoreUnderTest>;

/** Storable text that tries quoting, collation and encoding. */
const oddNames = ['a', 'A', 'z', 'é', 'e\u0301', '中', '😀', ' ', "it's", '%', '_', ':id', 'a/b', '--', '"', '\\', '\n'];

/** Every engine behind the port `Store` passes this. */
export function describeStoreContract(name: string, create: CreateStore): void {
  describe(`a store (${name})`, () => {
    let time: Date;
    let held: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      time = new Date('2026-11-06T12:00:00Z');
      held = await create({ now: () => time });
      store = held.store;
    });
    afterEach(() => held.dispose());

    const later = (ms: number) => new Date(time.getTime() + ms);
    const ids = async (options?: Parameters<Store['list']>[1]) => (await store.list('c', options)).map(({ id }) => id);

    describe('keeps documents', () => {
      test('a document comes back as it was put', async () => {
        const value = { text: 'é "quoted" \u0000 \ud800', list: [1, 2.5, null, true], nested: { empty: {} } };
        const version = await store.put('c', 'one', value);
        expect(await store.get('c', 'one')).toEqual({ value, version });
      });

      test('any JSON value comes back equal', async () => {
        await fc.assert(
          fc.asyncProperty(fc.jsonValue(), async (value) => {
            await store.put('c', 'any', value);
            expect((await store.get('c', 'any'))?.value).toEqual(JSON.parse(JSON.stringify(value)));
          }),
          { numRuns: 60 },
        );
      });

      test('what was never put, or was removed, is undefined', async () => {
        expect(await store.get('c', 'one')).toBeUndefined();
        await store.put('c', 'one', 1);
        await store.remove('c', 'one');
        await store.remove('c', 'never');
        expect(await store.get('c', 'one')).toBeUndefined();
      });

      test('the same id in two collections is two documents', async () => {
        await store.put('c', 'one', 'c');
        await store.put('d', 'one', 'd');
        await store.remove('c', 'one');
        expect((await store.get('d', 'one'))?.value).toBe('d');
      });

      test('a value that JSON cannot hold is refused and the old one stays', async () => {
        await store.put('c', 'one', 'old');
        await expect(store.put('c', 'one', undefined)).rejects.toThrow(TypeError);
        expect((await store.get('c', 'one'))?.value).toBe('old');
      });

      test.each(['', 'a\0b', 'half \ud800', 'end \u{10FFFF}'])('the id %j is refused, since an engine would change it', async (id) => {
        await expect(store.put('c', id, 1)).rejects.toThrow(RangeError);
        await expect(store.put(id, 'one', 1)).rejects.toThrow(RangeError);
      });
    });

    describe('guards against lost updates', () => {
      test('expected 0 puts only what does not exist', async () => {
        expect(await store.put('c', 'one', 'first', { expected: 0 })).toBeDefined();
        expect(await store.put('c', 'one', 'second', { expected: 0 })).toBeUndefined();
        expect((await store.get('c', 'one'))?.value).toBe('first');
      });

      test('of two writers that read the same version, the second is told', async () => {
        const read = await store.put('c', 'one', 'read');
        expect(await store.put('c', 'one', 'first', { expected: read! })).toBeDefined();
        expect(await store.put('c', 'one', 'second', { expected: read! })).toBeUndefined();
        expect((await store.get('c', 'one'))?.value).toBe('first');
      });

      test('a version expected of what does not exist matches nothing', async () => {
        expect(await store.put('c', 'one', 1, { expected: 1 })).toBeUndefined();
        expect(await store.get('c', 'one')).toBeUndefined();
      });

      test('a removed and re-made document does not repeat a version', async () => {
        const first = await store.put('c', 'one', 'first');
        await store.remove('c', 'one');
        const second = await store.put('c', 'one', 'second', { expected: 0 });
        expect(second).not.toBe(first);
        expect(await store.put('c', 'one', 'stale', { expected: first! })).toBeUndefined();
      });

      test('200 puts at once all arrive, and 40 counters on one document lose none', async () => {
        await Promise.all(Array.from({ length: 200 }, (_, index) => store.put('many', `id-${index}`, index)));
        expect(await store.list('many', { limit: 500 })).toHaveLength(200);

        await store.put('c', 'counter', 0);
        const increment = async (): Promise<void> => {
          for (;;) {
            const read = (await store.get<number>('c', 'counter'))!;
            if ((await store.put('c', 'counter', read.value + 1, { expected: read.version })) !== undefined) return;
          }
        };
        await Promise.all(Array.from({ length: 40 }, increment));
        expect((await store.get('c', 'counter'))?.value).toBe(40);
      });
    });

    describe('forgets what has expired', () => {
      test('an expired document is invisible, and counts as not existing', async () => {
        const version = await store.put('c', 'one', 'old', { expiresAt: later(1_000) });
        expect(await ids()).toEqual(['one']);
        time = later(1_000);
        expect(await store.get('c', 'one')).toBeUndefined();
        expect(await ids()).toEqual([]);
        expect(await store.put('c', 'one', 'stale', { expected: version! })).toBeUndefined();
        expect(await store.put('c', 'one', 'new', { expected: 0 })).toBeDefined();
        expect((await store.get('c', 'one'))?.value).toBe('new');
      });

      test('a put without an expiry makes the document permanent again', async () => {
        await store.put('c', 'one', 'old', { expiresAt: later(1_000) });
        await store.put('c', 'one', 'new');
        time = later(10_000);
        expect((await store.get('c', 'one'))?.value).toBe('new');
      });
    });

    describe('lists by id', () => {
      test('in code-point order, page after page, each document once', async () => {
        for (const id of oddNames) await store.put('c', id, id);
        const byCodePoint = [...oddNames].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(await ids()).toEqual(byCodePoint);

        const paged: string[] = [];
        for (let after = ''; ; after = paged.at(-1)!) {
          const page = await ids({ limit: 3, ...(after === '' ? {} : { after }) });
          if (page.length === 0) break;
          paged.push(...page);
        }
        expect(paged).toEqual(byCodePoint);
      });

      test('a prefix is taken literally', async () => {
        for (const id of ['a', 'a%', 'a%b', 'a_', 'ab', 'A%', 'b', 'a%😀']) await store.put('c', id, id);
        expect(await ids({ prefix: 'a%' })).toEqual(['a%', 'a%b', 'a%😀']);
        expect(await ids({ prefix: 'a%', after: 'a%', limit: 1 })).toEqual(['a%b']);
      });

      test('an empty page cannot be asked for', async () => {
        await expect(store.list('c', { limit: 0 })).rejects.toThrow(RangeError);
      });
    });

    describe('appends to streams', () => {
      test('in sequence from 1, and refuses a number taken, a gap and a step back', async () => {
        expect(await store.append('s', 2, 'too early')).toBe(false);
        expect(await store.append('s', 1, 'one')).toBe(true);
        expect(await store.append('s', 1, 'again')).toBe(false);
        expect(await store.append('s', 3, 'gap')).toBe(false);
        expect(await store.append('s', 2, 'two')).toBe(true);
        expect(await store.readStream('s')).toEqual([
          { sequence: 1, body: 'one' },
          { sequence: 2, body: 'two' },
        ]);
      });

      test.each([0, -1, 1.5, Number.NaN])('%d is no sequence number', async (sequence) => {
        await expect(store.append('s', sequence, 'x')).rejects.toThrow(RangeError);
      });

      test('of many appends of one number exactly one succeeds', async () => {
        const won = await Promise.all(Array.from({ length: 50 }, (_, index) => store.append('s', 1, `${index}`)));
        expect(won.filter(Boolean)).toHaveLength(1);
      });

      test('streams do not share numbers', async () => {
        await store.append('s', 1, 's');
        expect(await store.append('t', 1, 't')).toBe(true);
        expect(await store.lastOfStream('s')).toEqual({ sequence: 1, body: 's' });
      });

      test('reads from a number on, so many, and knows the last', async () => {
        expect(await store.lastOfStream('s')).toBeUndefined();
        for (let sequence = 1; sequence <= 12; sequence += 1) await store.append('s', sequence, `${sequence}`);
        expect((await store.readStream('s', 9, 3)).map(({ sequence }) => sequence)).toEqual([9, 10, 11]);
        expect(await store.readStream('s', 13)).toEqual([]);
        expect((await store.lastOfStream('s'))?.sequence).toBe(12);
      });

      test('a body that an engine would change is refused', async () => {
        await expect(store.append('s', 1, 'cut \0 here')).rejects.toThrow(RangeError);
      });
    });

    test('two handles see each other’s writes and conflicts', async () => {
      if (!held.another) return;
      const other = await held.another();
      try {
        const version = await store.put('c', 'one', 'mine');
        expect(await other.get('c', 'one')).toEqual({ value: 'mine', version });
        await other.put('c', 'one', 'theirs');
        expect(await store.put('c', 'one', 'stale', { expected: version! })).toBeUndefined();
        expect(await other.append('s', 1, 'theirs')).toBe(true);
        expect(await store.append('s', 1, 'mine')).toBe(false);
        expect(await store.append('s', 2, 'mine')).toBe(true);
        expect(await other.lastOfStream('s')).toEqual({ sequence: 2, body: 'mine' });
      } finally {
        await other.close();
      }
    });

    test('a closed store refuses everything, and closes twice without complaint', async () => {
      await store.close();
      await store.close();
      await expect(store.get('c', 'one')).rejects.toThrow(/closed/);
      await expect(store.append('s', 1, 'x')).rejects.toThrow(/closed/);
    });
  });
}
