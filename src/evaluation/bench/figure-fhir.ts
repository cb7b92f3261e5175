import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureDialogue, type Dialogue } from './dialogue';
import type { Row } from './row';
import type { Run } from './run';
import { startCurbside, startFhirServer } from './start-bots';

const latencyMs = 50;
const pageSizes = [200, 1_000] as const;
const entraIdentifierSystem = 'https://curbside.example/entra-object-id';

const dialogues: readonly Dialogue[] = [
  { what: 'summary, 5,216 resources', question: 'summarize Walter Kowalczyk' },
  { what: 'question, 5,216 resources', before: 'summarize Walter Kowalczyk', question: 'what was his last hemoglobin?' },
];

/** The same charts behind a FHIR server that pages and takes its time over every request. */
export async function measureFhir(run: Run, echoMs: number): Promise<void> {
  const demo = join(run.productFolder, 'data/demo-hospital');
  const files = [join(demo, 'hospital.json'), ...readdirSync(join(demo, 'patients')).map((file) => join(demo, 'patients', file))];
  const rows: Row[] = [];
  for (const pageSize of pageSizes) {
    const server = await startFhirServer(run, pageSize, latencyMs, files);
    const bot = await startCurbside(run, `fhir-${pageSize}`, { FHIR_BASE_URL: server.url, CURBSIDE_ENTRA_IDENTIFIER_SYSTEM: entraIdentifierSystem });
    for (const dialogue of dialogues) {
      const what = `${dialogue.what}, pages of ${pageSize.toLocaleString('en-US')}`;
      run.say(what);
      rows.push(await measureDialogue(bot.clinician, { ...dialogue, what }, { samples: run.plan.fhirSamples, warmUp: run.plan.warmUp, echoMs }));
    }
    await bot.stop();
    await server.stop();
  }
  run.print({ title: `Activity in → card out, FHIR server over HTTP, ${latencyMs} ms added to each of its answers`, rows });
}
