import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '../product-folder';
import { verifies } from '../verifies';

/** A copy of the product whose packages are already installed, so that `npm start` only builds and starts. */
const copyProduct = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'curbside-start-'));
  for (const part of ['src', 'data', 'infra', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(productFolder, part), join(copy, part), { recursive: true });
  }
  if (existsSync(join(productFolder, '.m365agentsplayground.yml')))
    cpSync(join(productFolder, '.m365agentsplayground.yml'), join(copy, '.m365agentsplayground.yml'));
  symlinkSync(join(productFolder, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const environment = (extra: Record<string, string>) => ({
  ...process.env,
  BOT_ID: '',
  BOT_PASSWORD: '',
  BOT_TENANT_ID: '',
  FHIR_BASE_URL: '',
  PORT: '',
  ...extra,
});

/** Collects output until a text appears or the process ends. */
const outputUntil = (child: ChildProcess, text: string): Promise<string> =>
  new Promise((resolve) => {
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve(output);
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.once('exit', () => resolve(output));
  });

const refused = async (port: number) =>
  !(await fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => true,
    () => false,
  ));

describe('npm start', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyProduct();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test(
    verifies('start.everything', 'it builds, starts the bot and the Playground, says what to type, and Ctrl-C ends both'),
    async () => {
      const [port, playground] = [await freePort(), await freePort()];
      const child = spawn(process.execPath, ['infra/local/start.mjs'], {
        cwd: copy,
        env: environment({ PORT: String(port), PLAYGROUND_PORT: String(playground) }),
      });
      const output = await outputUntil(child, 'Ctrl-C ends everything');
      expect(output).toContain(`http://127.0.0.1:${playground}`);
      expect(output).toContain('summarize Maria Alvarez');
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${playground}/`)).status).toBe(200);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect([await refused(port), await refused(playground)]).toEqual([true, true]);
    },
    180_000,
  );

  test(
    verifies('start.one-sentence', 'a port that is taken, a broken .env and an old Node each give one sentence with the remedy'),
    async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      const start = (extra: Record<string, string>) =>
        spawnSync(process.execPath, ['infra/local/start.mjs'], { cwd: copy, env: environment(extra), encoding: 'utf8' });
      const busy = start({ PORT: String(port) });
      taken.close();
      expect(busy.status).toBe(1);
      expect(busy.stderr).toContain(`Port ${port} is taken`);
      writeFileSync(join(copy, '.env'), 'not a setting');
      const broken = start({});
      rmSync(join(copy, '.env'));
      expect(broken.status).toBe(1);
      expect(broken.stderr).toContain('Line 1 of .env');
      const old = spawnSync(
        process.execPath,
        ['-e', `import('${join(copy, 'infra/local/prepare.mjs')}').then((module) => module.requireNode('18.19.0'))`],
        { encoding: 'utf8' },
      );
      expect(old.status).toBe(1);
      expect(old.stderr).toContain('Node 20.18 or newer');
    },
    180_000,
  );
});
