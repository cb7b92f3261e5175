import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openBackstage } from '../../src/evaluation/bench/backstage';
import { createClinician, type Clinician } from '../../src/evaluation/bench/clinician';
import { openConnector } from '../../src/evaluation/bench/connector';
import { measureDialogue } from '../../src/evaluation/bench/dialogue';
import { fitExponent } from '../../src/evaluation/bench/fit-exponent';
import { growChart, type ChartBundle } from '../../src/evaluation/bench/grow-chart';
import { measureLoad } from '../../src/evaluation/bench/load';
import { residentMemory } from '../../src/evaluation/bench/resident-memory';
import { renderFigure } from '../../src/evaluation/bench/row';
import { spreadOf, timeRuns } from '../../src/evaluation/bench/samples';

interface Activity {
  readonly id: string;
  readonly serviceUrl: string;
  readonly text: string;
  readonly conversation: { readonly id: string };
}
const cited = { type: 'message', summary: 'An answer', entities: [{ type: 'https://schema.org/Message', citation: [{ position: 1 }] }] };
const failed = { type: 'message', summary: 'Curbside ran into a problem.', entities: [{ type: 'https://schema.org/Message' }] };

/** A bot that says what it is told to, `afterMs` later, and shows that it is typing before. */
async function withFakeBot(
  reply: (words: string) => object | undefined,
  afterMs: number,
  work: (clinician: Clinician) => Promise<void>,
): Promise<void> {
  const connector = await openConnector();
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { id, serviceUrl, text, conversation } = JSON.parse(Buffer.concat(chunks).toString()) as Activity;
      const send = (body: object) =>
        fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`, {
          method: 'POST',
          body: JSON.stringify(body),
        });
      void (async () => {
        await send({ type: 'typing' });
        await pause(afterMs);
        const body = reply(text);
        if (body) await send(body);
        response.statusCode = body ? 200 : 500;
        response.end();
      })();
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const clinician = createClinician(`http://127.0.0.1:${(bot.address() as AddressInfo).port}`, connector);
  try {
    await work(clinician);
  } finally {
    clinician.close();
    bot.closeAllConnections();
    await new Promise((resolve) => bot.close(resolve));
    await connector.close();
  }
}

describe('the bench measures what it says', () => {
  test('the time runs until the message, not until the typing before it', async () => {
    await withFakeBot(
      () => cited,
      60,
      async (clinician) => {
        const heard = await clinician.say('a question', 'a:chat');
        expect(heard.error).toBeUndefined();
        // A timer may fire a little early by the clock that measures.
        expect(heard.ms).toBeGreaterThan(55);
      },
    );
  });

  test('a card that cites nothing is an error and misses the target, however quick', async () => {
    await withFakeBot(
      (words) => (words === 'good' ? cited : failed),
      0,
      async (clinician) => {
        const good = await measureDialogue(clinician, { what: 'good', question: 'good' }, { samples: 3, warmUp: 1, echoMs: 1 });
        expect(good.spread?.count).toBe(3);
        expect(good.timesEcho).toBe(good.spread?.p50);
        expect(good.measured).toBeUndefined();
        const bad = await measureDialogue(clinician, { what: 'bad', question: 'bad' }, { samples: 3, warmUp: 1 });
        expect(bad).toMatchObject({ count: 0, measured: expect.stringContaining('ran into a problem') as string, target: { met: false } });
      },
    );
  });

  test('a refused message is an error at once', async () => {
    await withFakeBot(
      () => undefined,
      0,
      async (clinician) => {
        expect(await clinician.say('a question', 'a:chat', { timeoutMs: 20_000 })).toMatchObject({ error: 'HTTP 500' });
      },
    );
  });

  test('answers before the question count neither as samples nor as errors', async () => {
    const heard: string[] = [];
    const say = (words: string) => {
      heard.push(words);
      return cited;
    };
    await withFakeBot(say, 0, async (clinician) => {
      const row = await measureDialogue(clinician, { what: 'follow-up', before: 'first', question: 'then' }, { samples: 2, warmUp: 1 });
      expect(row.spread?.count).toBe(2);
      expect(heard).toEqual(['first', 'then', 'then', 'then']);
    });
  });

  test('under load every refused or lost message is counted', async () => {
    let asked = 0;
    await withFakeBot(
      () => ((asked += 1) % 4 === 0 ? failed : cited),
      1,
      async (clinician) => {
        const [errors] = await measureLoad(clinician, 10);
        expect(errors).toMatchObject({
          count: 20,
          measured: expect.stringMatching(/^5, first: not an answer/) as string,
          target: { met: false },
        });
      },
    );
  });

  test('percentiles are measured values, by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99 });
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 });
    expect(() => spreadOf([])).toThrow('Nothing was measured.');
  });

  test('neither preparation nor warm-up is timed', async () => {
    let prepared = 0;
    const samples = await timeRuns(
      { count: 4, warmUp: 2 },
      () => pause(20).then(() => (prepared += 1)),
      () => undefined,
    );
    expect(prepared).toBe(6);
    expect(samples).toHaveLength(4);
    expect(Math.min(...samples)).toBeLessThan(15);
  });

  test('the fitted exponent of a power law is its power', () => {
    for (const power of [0.5, 1, 2]) {
      const points = [1_250, 2_500, 5_000, 10_000].map((size) => ({ size, ms: 3 * size ** power }));
      expect(fitExponent(points)).toBeCloseTo(power, 9);
    }
  });

  test('memory is what the system says of the process', () => {
    const row = residentMemory(process.pid, 'now');
    if (!existsSync('/proc')) return expect(row.measured).toContain('not measured');
    const megabytes = Number(/^([\d,]+) MB/.exec(row.measured ?? '')?.[1]?.replace(',', ''));
    expect(megabytes / (process.memoryUsage.rss() / 2 ** 20)).toBeCloseTo(1, 0);
  });

  test('the report says of each target whether it is met', () => {
    const text = renderFigure({
      title: 'T',
      rows: [
        { what: 'fast', count: 5, measured: '1 ms', target: { text: '≤ 2', met: true } },
        { what: 'slow', count: 5, measured: '3 ms', target: { text: '≤ 2', met: false } },
      ],
    });
    expect(text).toMatch(/fast +5 .*≤ 2 +met/);
    expect(text).toMatch(/slow +5 .*≤ 2 +NOT MET/);
    expect(text).not.toContain('× echo');
  });
});

describe('a grown chart', () => {
  const entry = [
    { resource: { resourceType: 'Patient', id: 'p' } },
    ...Array.from({ length: 40 }, (_, index) => ({
      resource: {
        resourceType: 'Observation',
        id: `o${index}`,
        subject: { reference: 'Patient/p' },
        encounter: { reference: `Encounter/e${index % 10}` },
      },
    })),
    ...Array.from({ length: 10 }, (_, index) => ({
      resource: { resourceType: 'Encounter', id: `e${index}`, subject: { reference: 'Patient/p' } },
    })),
    { resource: { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/p' } } },
  ];
  const chart: ChartBundle = { resourceType: 'Bundle', type: 'collection', entry };
  const count = (bundle: ChartBundle, kind: string): number => bundle.entry.filter(({ resource }) => resource.resourceType === kind).length;

  test('keeps its composition and has one patient', () => {
    const grown = growChart(chart, 25, 4);
    expect(count(grown, 'Patient')).toBe(1);
    expect(count(grown, 'Observation')).toBe(4 * 20);
    expect(count(grown, 'Encounter')).toBe(4 * 5);
    expect(count(grown, 'Condition')).toBe(4);
  });

  test('has every id once, and copies refer to their own', () => {
    const grown = growChart(chart, 51, 3);
    const ids = grown.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { resource } of grown.entry) {
      const reference = (resource.encounter as { reference: string } | undefined)?.reference;
      if (reference !== undefined) expect(ids).toContain(reference);
      if (resource.resourceType !== 'Patient') expect(resource.subject).toEqual({ reference: 'Patient/p' });
    }
  });
});

describe('the backstage', () => {
  const silentProgram = 'process.on("SIGTERM",()=>process.exit(0));console.log("ready at last");setInterval(()=>undefined,1000)';

  test('leaves neither a process nor a folder behind', async () => {
    const backstage = openBackstage();
    const { pid, said } = await backstage.start({
      args: ['-e', silentProgram],
      folder: backstage.folder,
      environment: {},
      ready: /ready (.*)/,
    });
    expect(said[1]).toBe('at last');
    expect(() => process.kill(pid, 0)).not.toThrow();
    await backstage.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(existsSync(backstage.folder)).toBe(false);
  });

  test('says the last words of a program that ends before it is ready', async () => {
    const backstage = openBackstage();
    try {
      const starting = backstage.start({
        args: ['-e', 'console.error("the port is taken");process.exit(1)'],
        folder: backstage.folder,
        environment: {},
        ready: /never/,
      });
      await expect(starting).rejects.toThrow('the port is taken');
    } finally {
      await backstage.close();
    }
  });
});
