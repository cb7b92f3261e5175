import type { Fields } from './facts/fields';

/** The words of one HumanName as written: its text, else (prefix,) given and family. */
export function nameText(name: Fields, prefix: 'with-prefix' | 'without-prefix' = 'with-prefix'): string | undefined {
  const parts = [
    ...(prefix === 'with-prefix' ? name.texts('prefix') : []),
    ...name.texts('given'),
    name.text('family') ?? '',
    ...suffixes(name),
  ].filter((part) => part !== '');
  return name.text('text') ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

const suffixes = (name: Fields): readonly string[] => name.texts('suffix').filter((suffix) => /^(jr|sr|[ivx]+)\.?$/i.test(suffix));

/** The names of a person, those in use first: official, then others, then old ones. */
export function namesInOrder(person: Fields): readonly Fields[] {
  const rank = (name: Fields): number => {
    const use = name.text('use');
    return use === 'official' ? 0 : use === 'old' || use === 'maiden' ? 3 : use === 'nickname' || use === 'usual' ? 2 : 1;
  };
  return [...person.list('name')].sort((one, other) => rank(one) - rank(other));
}

/** What a person is called in the record. */
export function humanName(person: Fields): string | undefined {
  for (const name of namesInOrder(person)) {
    const text = nameText(name);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Lower case without accents, in words of letters and digits; "O'Brien-Núñez" gives "o", "brien", "nunez" and, run together, "obrien". */
export function nameWords(text: string): readonly string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words before a name that are no part of it. */
export const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'mx']);
