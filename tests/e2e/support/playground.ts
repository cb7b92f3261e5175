import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { root, startNode } from './child';

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** Who types: an Entra object id and a name. */
export interface Person {
  readonly entraObjectId: string;
  readonly name: string;
}

/**
 * Starts the official Agents Playground against a bot. The person who types is `currentUser` of its configuration: a copy of the repository's own
 * with another object id, named by M365_AGENTS_PLAYGROUND_CONFIG_PATH, when a person is given.
 */
export async function startPlayground(botUrl: string, person?: Person): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-playground-'));
  const own = readFileSync(join(root, '.m365agentsplayground.yml'), 'utf8');
  const config = person
    ? own
        .replace(/(currentUser:\n(?: {2}.*\n)*? {2}name: ).*/, `$1${person.name}`)
        .replace(/(currentUser:\n(?: {2}.*\n)*? {2}aadObjectId: ).*/, `$1${person.entraObjectId}`)
    : own;
  writeFileSync(join(folder, 'playground.yml'), config);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = await startNode(
    'The Agents Playground',
    [
      join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
      '-e',
      `${botUrl}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(port),
      '--dt',
    ],
    {
      cwd: folder,
      readyAt: url,
      env: {
        TEAMSAPPTESTER_BROWSER: 'none',
        BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, 'playground.yml'),
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
    },
  );
  return { url, stop: () => child.stop() };
}
