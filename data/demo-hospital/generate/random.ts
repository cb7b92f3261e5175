/** A seeded stream of numbers in [0, 1) (mulberry32): the same seed gives the same hospital. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A value near `centre`, at most `spread` away, rounded to `decimals`. */
export function near(random: () => number, centre: number, spread: number, decimals = 0): number {
  return Number((centre + (random() * 2 - 1) * spread).toFixed(decimals));
}
