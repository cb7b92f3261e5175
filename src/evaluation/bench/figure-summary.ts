import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitExponent } from './fit-exponent';
import { growChart, type ChartBundle } from './grow-chart';
import type { HouseParts } from './house-parts';
import { number, type Row } from './row';
import type { Run } from './run';
import { spreadOf } from './samples';
import { timeSteps, type Steps } from './time-steps';

const patient = 'Patient/walter-kowalczyk';
const words = 'summarize Walter Kowalczyk';
const sampleSize = 1_250;
const copies = [1, 2, 4, 8] as const;
const targetMs = 150;
const targetExponent = 1.1;

/** The summary of the large chart once it is read, step by step, and how it grows with the chart. */
export async function measureSummary(run: Run, parts: HouseParts): Promise<void> {
  const file = join(run.productFolder, 'data/demo-hospital/patients/walter-kowalczyk.json');
  const runs = { count: run.plan.samples, warmUp: run.plan.warmUp };
  run.say('the steps of the summary of the large chart');
  const steps = await timeSteps(parts, parts.open(file, patient), words, runs);
  const of = (step: keyof Steps) => spreadOf(steps.map((each) => each[step]));
  const onceRead = of('onceRead');
  const rows: Row[] = [
    { what: '5,216 resources: examine, write, verify, render', spread: onceRead, target: { text: `p95 ≤ ${targetMs}`, met: onceRead.p95 <= targetMs } },
    ...(['examine', 'write', 'verify', 'render'] as const).map((step) => ({ what: `  ${step}`, spread: of(step) })),
    { what: '  (read before that, from parsed JSON to facts)', spread: of('read') },
  ];
  run.print({ title: 'Summary of a large chart once read, and growth with its size', rows: [...rows, ...(await growth(run, parts, file))] });
}

async function growth(run: Run, parts: HouseParts, file: string): Promise<Row[]> {
  const chart = JSON.parse(readFileSync(file, 'utf8')) as ChartBundle;
  const rows: Row[] = [];
  const points: { size: number; onceRead: number; read: number }[] = [];
  for (const times of copies) {
    const grown = growChart(chart, sampleSize, times);
    const size = grown.entry.length;
    run.say(`a chart of ${size} resources`);
    const path = join(run.backstage.folder, `chart-${size}.json`);
    writeFileSync(path, JSON.stringify(grown));
    const steps = await timeSteps(parts, parts.open(path, patient), words, { count: Math.max(run.plan.samples / 2, 20), warmUp: run.plan.warmUp });
    const spread = spreadOf(steps.map(({ onceRead }) => onceRead));
    const read = spreadOf(steps.map((each) => each.read)).p50;
    rows.push({ what: `${size.toLocaleString('en-US')} resources, once read`, spread, measured: `read: ${number(read)} ms` });
    points.push({ size, onceRead: spread.p50, read });
  }
  return [...rows, exponentRow('growth of the summary once read', points.map(({ size, onceRead }) => ({ size, ms: onceRead }))), exponentRow('growth of reading', points.map(({ size, read }) => ({ size, ms: read })))];
}

/** Both the whole range and its last doubling have to hold: a fixed part hides the growth of small charts. */
function exponentRow(what: string, points: readonly { size: number; ms: number }[]): Row {
  const whole = fitExponent(points);
  const last = fitExponent(points.slice(-2));
  return { what, count: points.length, measured: `size^${whole.toFixed(2)}, last doubling size^${last.toFixed(2)}`, target: { text: `≤ size^${targetExponent}`, met: whole <= targetExponent && last <= targetExponent } };
}
