import { resolve } from 'node:path';

/** Where `data/` and `package.json` stand. */
export const productFolder = resolve(__dirname, '..');
