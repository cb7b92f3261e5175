import type { Authorization } from './authorization';

export interface Token {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A token is renewed this long before it expires, so that it does not expire on the way. */
const marginMs = 60_000;

/** Keeps a token until shortly before it expires; however many ask at once, it is fetched once. */
export function cachedToken(fetchToken: (signal?: AbortSignal) => Promise<Token>, now: () => number): Authorization {
  let current: Token | undefined;
  let coming: Promise<Token> | undefined;
  return {
    async header(signal) {
      if (current && now() < current.expiresAt - marginMs) return `Bearer ${current.value}`;
      coming ??= fetchToken(signal).finally(() => (coming = undefined));
      const token = await coming;
      current = token;
      return `Bearer ${token.value}`;
    },
    forget() {
      current = undefined;
    },
  };
}
