import { createHmac } from 'node:crypto';
import type { AuditEntry } from '../domain/audit';
import { canonicalJson } from './canonical-json';

/** What the first entry names as its predecessor. */
export const genesisHash = '0'.repeat(64);

/** HMAC-SHA-256 over the canonical JSON of everything in an entry but its hash, in hexadecimal. */
export function hashEntry(content: Omit<AuditEntry, 'hash'>, key: string): string {
  return createHmac('sha256', key).update(canonicalJson(content)).digest('hex');
}

/** Closes an entry with its hash. */
export function sealEntry(content: Omit<AuditEntry, 'hash'>, key: string): AuditEntry {
  return { ...content, hash: hashEntry(content, key) };
}

/** Whether the entry is as it was when the key sealed it, member for member. */
export function isSealed(entry: AuditEntry, key: string): boolean {
  const { hash, ...content } = entry;
  return hashEntry(content, key) === hash;
}

/** An entry as it is stored; the same entry always gives the same text. */
export function renderEntry(entry: AuditEntry): string {
  return canonicalJson(entry);
}

/** Reads what `renderEntry` wrote; undefined when it is anything else, if only by a space. */
export function readEntry(body: string): AuditEntry | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isEntry(value) && canonicalJson(value) === body ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is AuditEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof AuditEntry, unknown>>;
  return (
    typeof entry.sequence === 'number' &&
    typeof entry.at === 'string' &&
    typeof entry.previous === 'string' &&
    typeof entry.hash === 'string' &&
    typeof entry.event === 'object' &&
    entry.event !== null
  );
}
