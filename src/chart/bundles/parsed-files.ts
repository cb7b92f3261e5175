// Hides: that parsed files are kept only while they are in use often enough: a large chart takes ten times its file in memory.
import { readFile, stat } from 'node:fs/promises';
import { parseBundle, type ParsedBundle } from './parse-bundle';

/** One file as read: its bundle, undefined when it is not FHIR, and `broken` when it is not JSON or cannot be opened. */
export type ParsedFile = { readonly bundle: ParsedBundle | undefined; readonly modified: string } | 'broken';

export interface ParsedFiles {
  read(path: string): Promise<ParsedFile>;
}

/** Reads and parses files on demand, keeping the last used ones up to `budget` characters of JSON (one file is always kept). */
export function createParsedFiles(budget = 8_000_000): ParsedFiles {
  const kept = new Map<string, { readonly file: Promise<ParsedFile>; size: number }>();

  function forget(newest: string): void {
    let total = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [path, { size }] of kept) {
      if (total <= budget) return;
      if (path === newest) continue;
      kept.delete(path);
      total -= size;
    }
  }

  return {
    read(path) {
      const known = kept.get(path);
      if (known) {
        // The oldest stand first in a Map: used again means newest.
        kept.delete(path);
        kept.set(path, known);
        return known.file;
      }
      const entry = { file: parseFile(path, (size) => (entry.size = size)), size: 0 };
      kept.set(path, entry);
      return entry.file.then((file) => {
        if (file === 'broken') kept.delete(path);
        else forget(path);
        return file;
      });
    },
  };
}

async function parseFile(path: string, sized: (size: number) => void): Promise<ParsedFile> {
  try {
    const [text, { mtime }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    sized(text.length);
    return { bundle: parseBundle(text.startsWith('\uFEFF') ? text.slice(1) : text), modified: mtime.toISOString() };
  } catch {
    return 'broken';
  }
}
