// What `npm start` and `npm test` need before anything else: the right Node and the installed packages. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Ends the process with one sentence and its remedy. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 18)) return;
  giveUp(`Curbside needs Node 20.18 or newer and this is ${version}: install it from https://nodejs.org and run the command again.`);
}

/** Installs what package-lock.json names when it is not there, or when the lock file is newer than what was installed. */
export function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && (statSync(installed).mtimeMs >= statSync(lock).mtimeMs || sameVersions(installed, lock))) return;
  process.stdout.write('Installing packages (once, about a minute) …\n');
  // Not `npm ci`: it refuses a lock file without the optional binaries of every platform, and not every mirror of the registry serves those.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    giveUp('The packages could not be installed: see what npm says above; most often the npm registry cannot be reached from here.');
}

function sameVersions(installed, lock) {
  const packages = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) => path !== '');
  const there = new Map(packages(installed).map(([path, { version }]) => [path, version]));
  return packages(lock).every(([path, { version, optional }]) => optional || there.get(path) === version);
}

/** Runs a program of a package; resolves to its exit code. */
export function run(label, file, args, options = {}) {
  process.stdout.write(`${label} …\n`);
  return spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit', ...options }).status ?? 1;
}
