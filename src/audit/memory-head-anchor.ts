import type { HeadAnchor, SealedHead } from './trail-head';

/** Keeps the head as long as the process lives: for a store in memory, whose trail ends with the process too. */
export function createMemoryHeadAnchor(): HeadAnchor {
  let kept: SealedHead | undefined;
  return {
    read: async () => kept,
    write: async (head) => {
      kept = head;
    },
  };
}
