import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { createGate } from '../../src/consult/gate';

describe('the gate', () => {
  test('never lets more in than it may, lets everybody in, in the order they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ wait: fc.integer({ min: 0, max: 2 }), fails: fc.boolean() }), { maxLength: 20 }),
        async (most, works) => {
          const enter = createGate(most);
          let inside = 0;
          let peak = 0;
          const began: number[] = [];
          const done = await Promise.allSettled(
            works.map(({ wait, fails }, index) =>
              enter(undefined, async () => {
                began.push(index);
                inside += 1;
                peak = Math.max(peak, inside);
                await pause(wait);
                inside -= 1;
                if (fails) throw new Error('failed');
                return index;
              }),
            ),
          );
          expect(peak).toBeLessThanOrEqual(most);
          expect(began).toEqual(works.map((_work, index) => index));
          expect(done.map(({ status }) => status)).toEqual(works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('whoever is cancelled while waiting leaves the queue, and the others move up', async () => {
    const enter = createGate(1);
    const cancel = new AbortController();
    const first = enter(undefined, () => pause(20));
    const second = enter(cancel.signal, async () => 'never');
    const third = enter(undefined, async () => 'third');
    cancel.abort();
    await expect(second).rejects.toThrow();
    await first;
    expect(await third).toBe('third');
  });
});
