import { join } from 'node:path';
import { createAuditTrail } from '../../audit/create-audit-trail';
import { createFileHeadAnchor } from '../../audit/file-head-anchor';
import { loadTrendPainter } from '../../cards';
import type { AuditEvent } from '../../domain/audit';
import type { AuditTrail, Store } from '../../domain/ports';
import { createEmbeddedStore } from '../../store/create-embedded-store';
import { deriveKey } from '../../store/derive-key';
import type { HouseParts } from './house-parts';
import { number, type Row } from './row';
import type { Run } from './run';
import { spreadOf, timeRuns } from './samples';
import { timeSteps } from './time-steps';

const verifierTargetMs = 50;
const key = 'b'.repeat(64);

/** The verifier, the store, the trail and the picture, each alone. */
export async function measureParts(run: Run, parts: HouseParts): Promise<void> {
  const chartFile = (name: string): string => join(run.productFolder, `data/demo-hospital/patients/${name}.json`);
  run.say('the verifier, the store, the trail and the picture');
  const rows = [
    await understandingRow(run, parts),
    await verifierRow(run, parts, 'Maria Alvarez', parts.open(chartFile('maria-alvarez'), 'Patient/maria-alvarez')),
    await verifierRow(run, parts, 'Walter Kowalczyk', parts.open(chartFile('walter-kowalczyk'), 'Patient/walter-kowalczyk')),
    ...(await durableRows(run)),
    await pictureRow(run, parts, chartFile('maria-alvarez')),
  ];
  run.print({ title: 'Parts', rows });
}

async function understandingRow(run: Run, parts: HouseParts): Promise<Row> {
  const words = 'is Maria Alvarez’s kidney functon getting worse?';
  const samples = await timeRuns({ count: run.plan.samples, warmUp: run.plan.warmUp }, () => words, (typed) => parts.understand(typed));
  return { what: 'understanding a question with a typo', spread: spreadOf(samples) };
}

/** The longest card there is: the full summary. */
async function verifierRow(run: Run, parts: HouseParts, name: string, read: ReturnType<HouseParts['open']>): Promise<Row> {
  const words = `full summary of ${name}`;
  const file = await read();
  const examination = parts.examine(file);
  const draft = parts.write(parts.understand(words), file, examination);
  const claims = draft.sections.reduce((sum, section) => sum + section.claims.length, 1 + examination.findings.length);
  const steps = await timeSteps(parts, read, words, { count: run.plan.samples, warmUp: run.plan.warmUp });
  const spread = spreadOf(steps.map(({ verify }) => verify));
  return { what: `verifier, ${claims} claims on ${file.evidence.size.toLocaleString('en-US')} entries`, spread, target: { text: `p95 ≤ ${verifierTargetMs}`, met: spread.p95 <= verifierTargetMs } };
}

/** On the disk of the temporary folder, encrypted and flushed, as in service. */
async function durableRows(run: Run): Promise<Row[]> {
  const folder = run.backstage.folder;
  const store: Store = await createEmbeddedStore({ file: join(folder, 'parts.db'), key: deriveKey(key, 'store-encryption') });
  run.backstage.onClose(() => store.close());
  const audit: AuditTrail = createAuditTrail({ store, key: deriveKey(key, 'audit-chain'), clock: { now: () => new Date() }, anchor: createFileHeadAnchor(join(folder, 'parts.head')) });
  const { writes, warmUp } = run.plan;
  const body = 'x'.repeat(500);
  let sequence = 0;
  const appends = await timeRuns({ count: writes, warmUp }, () => (sequence += 1), (next) => store.append('bench', next, body));
  const records = await timeRuns({ count: writes / 4, warmUp }, () => event, (each) => audit.record(each));
  const begun = performance.now();
  await Promise.all(Array.from({ length: writes }, () => audit.record(event)));
  const atOnce = writes / ((performance.now() - begun) / 1_000);
  return [
    { what: 'store: durable append of 500 bytes', spread: spreadOf(appends), measured: perSecond(appends) },
    { what: 'audit: one record after the other', spread: spreadOf(records), measured: perSecond(records) },
    { what: 'audit: records at once', count: writes, measured: `${number(atOnce)}/s` },
  ];
}

const event: AuditEvent = { action: 'read-intent', outcome: 'success', agent: 'Practitioner/raman', patient: 'Patient/maria-alvarez', turn: 'turn', conversation: 'chat', skill: 'ask-chart', detail: { basis: 'care-team', ground: 'CareTeam/bench' } };

const perSecond = (samples: readonly number[]): string => `${number(samples.length / (samples.reduce((sum, each) => sum + each, 0) / 1_000))}/s`;

async function pictureRow(run: Run, parts: HouseParts, path: string): Promise<Row> {
  const draw = await loadTrendPainter();
  const file = await parts.open(path, 'Patient/maria-alvarez')();
  const draft = parts.write(parts.understand('potassium trend of Maria Alvarez'), file, parts.examine(file));
  const trend = draft.sections.find((section) => section.kind === 'trend');
  if (!trend) throw new Error('The answer has no trend to draw.');
  const samples = await timeRuns({ count: run.plan.samples, warmUp: run.plan.warmUp }, () => undefined, () => draw({ ...trend, claims: [] }));
  return { what: `trend drawn as PNG, ${trend.points.length} points`, spread: spreadOf(samples) };
}
