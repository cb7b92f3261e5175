import { isHeadSealed, sealHead, type HeadAnchor, type TrailHead } from './trail-head';

/**
 * Returns a function that resolves once the anchor has reached the given head, which must already be durable in the store. Heads that
 * arrive while a write is under way share the next one, so many entries cost few writes. The anchor is never moved backwards.
 */
export function keepAnchored(anchor: HeadAnchor, key: string): (head: TrailHead) => Promise<void> {
  let reached = -1;
  let latest: TrailHead | undefined;
  let writing: Promise<void> | undefined;

  async function write(head: TrailHead): Promise<void> {
    const kept = await anchor.read();
    // Another process on the same store may be further already.
    const further = kept !== undefined && kept.sequence > head.sequence && isHeadSealed(kept, key);
    if (!further) await anchor.write(sealHead(head, key));
    reached = Math.max(reached, head.sequence);
  }

  return async (head) => {
    if (!latest || head.sequence > latest.sequence) latest = head;
    while (reached < head.sequence) {
      writing ??= write(latest).finally(() => {
        writing = undefined;
      });
      await writing;
    }
  };
}
