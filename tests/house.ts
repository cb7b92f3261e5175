import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Config } from '../src/config';
import { createCurbside, type Curbside } from '../src/curbside';
import type { Reply } from '../src/domain/reply';
import type { Choice, Turn } from '../src/domain/request';
import { productFolder } from './product-folder';

export { productFolder };

/** Clinicians of the demo hospital by what they are in the tests; ids as in its manifest. */
export const people = {
  raman: 'c0ffee00-0000-4000-8000-000000000001',
  nobody: '00000000-0000-0000-0000-00000000dead',
} as const;

export interface Saying {
  readonly as?: string;
  readonly conversation?: string;
  readonly audience?: Turn['audience'];
  readonly choice?: Choice;
  readonly at?: Date;
}

export interface House {
  readonly curbside: Curbside;
  /** What was logged, line by line. */
  readonly log: string[];
  say(words: string, saying?: Saying): Promise<Reply>;
  close(): Promise<void>;
}

/** The whole house with the demo hospital and a store of its own, without a door. */
export async function openHouse(overrides: Partial<Config> = {}): Promise<House> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'curbside-'));
  const log: string[] = [];
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    key: undefined,
    logLevel: 'debug',
    bot: undefined,
    chart: { kind: 'demo' },
    ...overrides,
  };
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const curbside = await createCurbside(config, { productFolder, logger });
  let turns = 0;
  return {
    curbside,
    log,
    say(words, { as = people.raman, conversation = 'chat', audience = 'private', choice, at = new Date() } = {}) {
      turns += 1;
      return curbside.consult({
        id: `turn-${turns}`,
        asker: { entraObjectId: as },
        conversation,
        audience,
        words,
        receivedAt: at,
        ...(choice && { choice }),
      });
    },
    async close() {
      await curbside.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
