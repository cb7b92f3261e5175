import { hkdfSync } from 'node:crypto';

/** What a derived key is for; one key never serves two purposes. */
export type KeyPurpose = 'store-encryption' | 'audit-chain';

const leastMasterLength = 32;

/**
 * A 256-bit key for one purpose as 64 hexadecimal digits, by HKDF-SHA-256 (RFC 5869). HKDF does not slow a guesser down, so a master
 * of fewer than 32 characters is refused with a `RangeError`.
 */
export function deriveKey(master: string, purpose: KeyPurpose): string {
  if (master.length < leastMasterLength) {
    throw new RangeError(
      `The master key has ${master.length} characters; use at least ${leastMasterLength}, such as from "openssl rand -hex 32".`,
    );
  }
  return Buffer.from(hkdfSync('sha256', master, 'curbside/v1', purpose, 32)).toString('hex');
}
