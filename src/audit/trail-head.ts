import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** Where a trail stood: its last entry, or sequence 0 with the genesis hash. */
export interface TrailHead {
  readonly sequence: number;
  readonly hash: string;
}

/** A head that only the key holder can have written. */
export interface SealedHead extends TrailHead {
  readonly seal: string;
}

/** A second place, apart from the store, that remembers how far the trail had come. A write is durable and whole when it resolves. */
export interface HeadAnchor {
  read(): Promise<SealedHead | undefined>;
  write(head: SealedHead): Promise<void>;
}

function seal({ sequence, hash }: TrailHead, key: string): string {
  // The member `head` keeps a seal from ever being the hash of an entry.
  return createHmac('sha256', key)
    .update(canonicalJson({ head: true, sequence, hash }))
    .digest('hex');
}

/** Signs a head with the trail's key. */
export function sealHead({ sequence, hash }: TrailHead, key: string): SealedHead {
  return { sequence, hash, seal: seal({ sequence, hash }, key) };
}

/** Whether this key sealed the head. */
export function isHeadSealed(head: SealedHead, key: string): boolean {
  const expected = Buffer.from(seal(head, key));
  const given = Buffer.from(head.seal);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Reads a head from JSON; undefined when it is not one. */
export function readHead(text: string): SealedHead | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { sequence, hash, seal: signature } = value as Partial<Record<keyof SealedHead, unknown>>;
    const valid = Number.isSafeInteger(sequence) && typeof hash === 'string' && typeof signature === 'string';
    return valid ? { sequence: sequence as number, hash, seal: signature } : undefined;
  } catch {
    return undefined;
  }
}

/** One line of JSON, as `readHead` reads it. */
export function renderHead({ sequence, hash, seal: signature }: SealedHead): string {
  return `${JSON.stringify({ sequence, hash, seal: signature })}\n`;
}
