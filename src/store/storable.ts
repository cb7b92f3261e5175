const loneSurrogate = /\p{Surrogate}/u;

/** Refuses text that an engine would change: NUL (PostgreSQL refuses it, SQLite cuts there) and half surrogate pairs (UTF-8 has none). Throws `RangeError` that names `what`, never the text. */
export function requireStorableText(text: string, what: string): string {
  if (text.includes('\0') || loneSurrogate.test(text)) {
    throw new RangeError(`${what} holds a character that cannot be stored: NUL or half a surrogate pair.`);
  }
  return text;
}

/** The same for names (collections, ids, streams), which may not be empty either, nor hold U+10FFFF: it bounds the search by prefix. */
export function requireName(text: string, what: string): string {
  if (text === '') throw new RangeError(`${what} is empty.`);
  if (text.includes('\u{10FFFF}')) throw new RangeError(`${what} holds U+10FFFF, which cannot stand in a name.`);
  return requireStorableText(text, what);
}

/** How many rows one page may hold: `RangeError` unless it is a whole number above 0. */
export function requirePageSize(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('A page holds a whole number of rows, at least one.');
  return limit;
}
