import type { Storage, StoreItems } from 'botbuilder';
import type { Store } from '../../domain/ports';

const collection = 'teams-state';

/** teams-ai's storage over ours. An item's `eTag` is its version: a write over somebody else's newer state throws instead of losing it. */
export function createTurnStorage(store: Store): Storage {
  return {
    async read(keys) {
      const found = await Promise.all(keys.map(async (key) => [key, await store.get<object>(collection, key)] as const));
      return Object.fromEntries(
        found.flatMap(([key, stored]) => (stored ? [[key, { ...stored.value, eTag: String(stored.version) }]] : [])),
      );
    },
    async write(changes: StoreItems) {
      for (const [key, item] of Object.entries(changes)) {
        const { eTag, ...value } = item as { eTag?: string };
        const expected = eTag === undefined || eTag === '*' ? {} : { expected: Number(eTag) };
        if ((await store.put(collection, key, value, expected)) === undefined)
          throw new Error('The state of this conversation was changed by another turn.');
      }
    },
    async delete(keys) {
      await Promise.all(keys.map((key) => store.remove(collection, key)));
    },
  };
}
