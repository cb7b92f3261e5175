import { keepAnchored } from '../../src/audit/keep-anchored';
import { createMemoryHeadAnchor } from '../../src/audit/memory-head-anchor';
import { sealHead } from '../../src/audit/trail-head';
import { sampleKey as key } from './sample-trail';

const head = (sequence: number) => ({ sequence, hash: String(sequence).repeat(64).slice(0, 64) });

describe('keeping the trail anchored', () => {
  test('moves the anchor to the head given', async () => {
    const anchor = createMemoryHeadAnchor();
    await keepAnchored(anchor, key)(head(3));
    expect(await anchor.read()).toEqual(sealHead(head(3), key));
  });

  test('does not move it back from where another process has brought it', async () => {
    const anchor = createMemoryHeadAnchor();
    await anchor.write(sealHead(head(9), key));
    await keepAnchored(anchor, key)(head(3));
    expect((await anchor.read())?.sequence).toBe(9);
  });

  test('is not held back by an anchor that the key did not seal', async () => {
    const anchor = createMemoryHeadAnchor();
    await anchor.write({ ...head(9), seal: 'forged' });
    await keepAnchored(anchor, key)(head(3));
    expect(await anchor.read()).toEqual(sealHead(head(3), key));
  });

  test('heads that come while a write is under way share the next one', async () => {
    const inner = createMemoryHeadAnchor();
    const written: number[] = [];
    const toHead = keepAnchored(
      {
        read: () => inner.read(),
        async write(sealed) {
          written.push(sealed.sequence);
          await new Promise((resolve) => setImmediate(resolve));
          await inner.write(sealed);
        },
      },
      key,
    );
    await Promise.all([1, 2, 3, 4, 5].map((sequence) => toHead(head(sequence))));
    expect(written.length).toBeLessThan(5);
    expect(written.at(-1)).toBe(5);
  });
});
