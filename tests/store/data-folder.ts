import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder for one test, and its removal. */
export function makeDataFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
