// Writes the demo hospital beside this folder: `npm run demo:generate`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDemoHospital } from './render';

const target = join(__dirname, '..');
mkdirSync(join(target, 'patients'), { recursive: true });
const files = renderDemoHospital();
for (const name of readdirSync(join(target, 'patients'))) if (!files.has(`patients/${name}`)) rmSync(join(target, 'patients', name));
for (const [path, text] of files) writeFileSync(join(target, path), text);
process.stdout.write(`${files.size} files, ${[...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)} bytes\n`);
