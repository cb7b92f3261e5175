import { createEmbeddedStore } from '../../../src/store/create-embedded-store';
import { createTurnStorage } from '../../../src/surfaces/teams/turn-storage';

test('keeps, returns and forgets items, and refuses to write over a newer one', async () => {
  const store = await createEmbeddedStore({ file: ':memory:' });
  const storage = createTurnStorage(store);
  expect(await storage.read(['a'])).toEqual({});
  await storage.write({ a: { count: 1 } });
  const first = (await storage.read(['a', 'b']))['a'];
  expect(first).toEqual({ count: 1, eTag: '1' });
  await storage.write({ a: { ...first, count: 2 } });
  await expect(storage.write({ a: { ...first, count: 3 } })).rejects.toThrow('changed by another turn');
  expect((await storage.read(['a']))['a']).toEqual({ count: 2, eTag: '2' });
  await storage.delete(['a']);
  expect(await storage.read(['a'])).toEqual({});
  await store.close();
});
