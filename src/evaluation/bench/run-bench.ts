import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../knowledge/knowledge';
import { openBackstage } from './backstage';
import { openConnector } from './connector';
import { measureFhir } from './figure-fhir';
import { measureParts } from './figure-parts';
import { measureProcess } from './figure-process';
import { measureSummary } from './figure-summary';
import { openHouseParts } from './house-parts';
import { fullPlan, quickPlan } from './plan';
import { renderFigure, type Figure, type Target } from './row';
import type { Run } from './run';

/** Measures everything and prints it; resolves to 1 when a target was missed. Nothing is left on the machine. */
export async function runBench(productFolder: string, quick: boolean): Promise<number> {
  const plan = quick ? quickPlan : fullPlan;
  const backstage = openBackstage();
  try {
    const connector = await openConnector();
    backstage.onClose(() => connector.close());
    const targets: Target[] = [];
    const print = (figure: Figure): void => {
      targets.push(...figure.rows.flatMap(({ target }) => target ?? []));
      console.log(`\n${renderFigure(figure)}`);
    };
    const run: Run = { plan, productFolder, backstage, connector, print, say: (line) => console.error(`measuring ${line} …`) };
    console.log(`${machine()}${quick ? '; a quick run: few samples' : ''}`);
    const echoMs = await measureProcess(run);
    const { today } = JSON.parse(readFileSync(join(productFolder, 'data/demo-hospital/manifest.json'), 'utf8')) as { today: string };
    const parts = openHouseParts(readKnowledge(join(productFolder, 'data/knowledge')), today);
    await measureSummary(run, parts);
    await measureParts(run, parts);
    await measureFhir(run, echoMs);
    const met = targets.filter((target) => target.met).length;
    console.log(`${met} of ${targets.length} targets met.`);
    return met === targets.length ? 0 : 1;
  } finally {
    await backstage.close();
  }
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}; the clinicians, the Connector and the FHIR server run on the same cores`;
}
