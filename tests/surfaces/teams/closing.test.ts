import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { information, openTeams } from './support/teams-world';

const patience = { typingAfterMs: 60_000, progressAfterMs: 60_000, progressEveryMs: 60_000, answerLaterAfterMs: 60_000 };

/** Resolves to the headers of the response; the connection is kept alive by this side. */
const get = (url: string, agent: Agent) =>
  new Promise<Record<string, unknown>>((resolve, reject) => {
    httpRequest(`${url}/healthz`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.headers));
    })
      .once('error', reject)
      .end();
  });

describe('closing the Teams surface', () => {
  test('does not wait for a connection that a client keeps alive', async () => {
    const world = await openTeams(undefined, { closingGraceMs: 600_000 });
    const agent = new Agent({ keepAlive: true });
    expect((await get(world.url, agent))['connection']).toBe('keep-alive');
    await world.close();
    agent.destroy();
  });

  test('lets a running question end, and ends its connection with the answer', async () => {
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (begun = resolve));
    const world = await openTeams(
      () => {
        begun();
        return new Promise((resolve) => (finish = () => resolve(information('finished'))));
      },
      { patience, closingGraceMs: 600_000 },
    );
    const posted = world.say('slow');
    await asked;
    const closing = world.close();
    finish();
    expect((await posted).status).toBe(200);
    await closing;
    expect(JSON.stringify(world.messages())).toContain('finished');
  });

  test.each([
    ['half a body', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":'],
    ['half a header', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-'],
    ['nothing at all', ''],
  ])('is not kept from it by a client that sends %s', async (_, sent) => {
    const world = await openTeams(undefined, { closingGraceMs: 600_000 });
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1').on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(sent);
    // Whatever the server has read by now it has read before this answer.
    await get(world.url, new Agent());
    await world.close();
    socket.destroy();
  });

  test.each([
    ['while its request waits', 500, 'cut off'],
    ['after its request was let go', 1, 'answered'],
  ])('does not wait longer than the grace for a question that does not end, %s', async (_, answerLaterAfterMs, outcome) => {
    let begun: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (begun = resolve));
    const world = await openTeams(
      () => {
        begun();
        return new Promise(() => undefined);
      },
      { patience: { ...patience, answerLaterAfterMs }, closingGraceMs: 50 },
    );
    const posted = world.say('endless').then(
      () => 'answered',
      () => 'cut off',
    );
    await asked;
    if (outcome === 'answered') await posted;
    await world.close();
    expect(await posted).toBe(outcome);
  });
});
