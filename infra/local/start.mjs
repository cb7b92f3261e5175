// `npm start`: the bot with the demo hospital and the official Agents Playground beside it. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { giveUp, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
if (run('Building', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']) !== 0)
  giveUp('The build failed: see the errors above.');

const { readConfig } = await import(join(root, 'dist/src/config.js')).then((module) => module.default ?? module);
let config;
try {
  config = readConfig(root);
} catch (error) {
  giveUp(`The settings need a correction:\n${error.problems?.map((problem) => `- ${problem}`).join('\n') ?? error.message}`);
}
const playgroundPort = Number(process.env.PLAYGROUND_PORT ?? 56150);
await requireFreePort(config.port, config.host, 'PORT');
if (!config.bot) await requireFreePort(playgroundPort, '127.0.0.1', 'PLAYGROUND_PORT');

const children = [];
let ending = false;
process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

begin('Curbside', ['--enable-source-maps', '--disable-warning=DEP0111', join(root, 'dist/src/main.js')], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
await healthy(`http://127.0.0.1:${config.port}/healthz`);
if (config.bot) {
  process.stdout.write(
    `\nCurbside listens on ${config.host}:${config.port} for the registered bot; the Playground is not started.\nCtrl-C ends it.\n`,
  );
} else {
  await beginPlayground();
  process.stdout.write(`
Curbside is ready, with the demo hospital. No bot registration is configured, so it listens on ${config.host} only.

  Open   http://127.0.0.1:${playgroundPort}   and type:

    summarize Maria Alvarez
    what was her last potassium?
    is her kidney function getting worse?

Ctrl-C ends everything.
`);
}

async function beginPlayground() {
  const bin = join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const args = [bin, '-e', `http://127.0.0.1:${config.port}/api/messages`, '-c', 'msteams', '-p', String(playgroundPort), '--dt'];
  begin('The Agents Playground', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BROWSER: 'none', TEAMSAPPTESTER_BROWSER: 'none' },
  });
  await healthy(`http://127.0.0.1:${playgroundPort}/`);
}

function begin(name, args, options) {
  const child = spawn(process.execPath, args, { cwd: root, ...options });
  children.push(child);
  child.on('exit', (code) => {
    if (ending) return;
    process.stderr.write(`\n${name} stopped${code === null ? '' : ` with code ${code}`}: see its last lines above.\n`);
    end(1);
  });
}

/** Asks every child to stop, waits for them, and insists after five seconds. */
function end(code) {
  if (ending) return;
  ending = true;
  const alive = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const insist = setTimeout(() => alive.forEach((child) => child.kill('SIGKILL')), 5_000);
  Promise.all(alive.map((child) => new Promise((resolve) => child.once('exit', resolve)))).then(() => {
    clearTimeout(insist);
    process.exit(code);
  });
  alive.forEach((child) => child.kill('SIGTERM'));
}

async function healthy(url) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.stderr.write(`\n${url} did not answer within 30 seconds.\n`);
  end(1);
}

function requireFreePort(port, host, setting) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      giveUp(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program: stop that program, or start with another port, such as ${setting}=${port + 1} npm start.`
          : `Port ${port} on ${host} cannot be opened (${error.code}): choose another with ${setting}=${port + 1} npm start.`,
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}
