import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFile } from '../../../src/domain/chart';
import type { Checked } from '../../../src/domain/answer';
import { verifies } from '../../verifies';
import { chartsOf, data, flattened, permitFor, summarize } from './summarized';

interface MustKnow {
  readonly id: string;
  readonly fact: string;
  readonly kind: 'chart' | 'absence' | 'restricted';
  readonly resources: readonly string[];
  readonly shows: readonly string[];
}

const { patients } = JSON.parse(readFileSync(join(data, 'demo-hospital/must-know.json'), 'utf8')) as {
  patients: readonly { patient: string; mustKnow: readonly MustKnow[] }[];
};
const charts = chartsOf({ folder: join(data, 'demo-hospital') });

interface Unit {
  readonly text: string;
  readonly cites: ReadonlySet<string>;
  readonly place: 'finding' | 'summary';
}

/** What a reader takes in as one thing: a claim with its details, under the title of its section. */
function unitsOf({ headline, attention, sections }: Checked): Unit[] {
  const unit = (claim: Checked['headline'], title: string, place: Unit['place']): Unit => {
    const all = flattened(claim);
    return {
      text: [title, ...all.map(({ text }) => text)].join('\n').toLowerCase(),
      cites: new Set(all.flatMap(({ citations }) => citations.map(({ evidence }) => evidence))),
      place,
    };
  };
  return [
    unit(headline, '', 'summary'),
    ...attention.map((finding) => unit(finding, '', 'finding')),
    ...sections.flatMap((section) => section.claims.map((claim) => unit(claim, section.title, 'summary'))),
  ];
}

/** Where the fact is told; undefined when a reader of the one screen would not learn it. */
function toldIn(fact: MustKnow, file: ChartFile, checked: Checked): Unit['place'] | 'restricted' | undefined {
  if (fact.kind === 'restricted') return fact.shows.includes(String(file.restricted.count)) ? 'restricted' : undefined;
  const shows = (text: string) => fact.shows.every((wanted) => wanted.split('|').some((alternative) => text.includes(alternative)));
  const rests = (cites: ReadonlySet<string>) =>
    fact.resources.length === 0 ? [...cites].some((id) => id.startsWith('search:')) : fact.resources.some((id) => cites.has(id));
  const units = unitsOf(checked).filter(({ text, cites }) => shows(text) && rests(cites));
  return (units.find(({ place }) => place === 'summary') ?? units[0])?.place;
}

describe('what a careful colleague would say before you walk in', () => {
  test.each(patients)(verifies('summary.must-know', 'is on one screen for $patient'), async ({ patient, mustKnow }) => {
    const file = await charts.reader.read(permitFor(patient));
    const { checked } = summarize(file);
    const missed = mustKnow.filter((fact) => toldIn(fact, file, checked) === undefined);
    expect(missed.map(({ id, fact }) => `${id}: ${fact}`)).toEqual([]);
  });
});
