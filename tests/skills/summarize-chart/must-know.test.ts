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

const counts = new Map<Told | undefined, number>();
afterAll(() => process.env.SHOW_FIGURES && process.stdout.write(`${JSON.stringify([...counts])}\n`));

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

/** Facts that a summary in the record's own words cannot tell, with the reason. */
const unsayable: Readonly<Record<string, string>> = {
  'carlos-mendez-3': 'that naloxone is missing beside opioids is a rule of the examination',
  'patricia-yoon-2': 'that an anticoagulant is missing follows from a report, by a rule of the examination',
};

type Told = 'one claim' | 'several claims' | 'a finding' | 'the count of restricted entries';

/**
 * How a reader of the one screen learns the fact; undefined when not. "Several claims": each rests on a resource of the fact, and together they say all of it
 * (two key problems are two claims). Words for a resource that charts do not hold, such as a relative's name, may stand in any claim.
 */
function howTold(fact: MustKnow, file: ChartFile, checked: Checked): Told | undefined {
  if (fact.kind === 'restricted') return fact.shows.includes(String(file.restricted.count)) ? 'the count of restricted entries' : undefined;
  const said = (texts: readonly string[]) =>
    fact.shows.every((wanted) => wanted.split('|').some((alternative) => texts.some((text) => text.includes(alternative))));
  const searched = ({ cites }: Unit) => [...cites].some((id) => id.startsWith('search:'));
  const rests = (unit: Unit) => (fact.kind === 'absence' && searched(unit)) || fact.resources.some((id) => unit.cites.has(id));
  const resting = unitsOf(checked).filter(rests);
  const alone = resting.filter(({ text }) => said([text]));
  if (alone.length > 0) return alone.some(({ place }) => place === 'summary') ? 'one claim' : 'a finding';
  const outside = fact.resources.some((id) => !file.evidence.has(id));
  return said((outside ? unitsOf(checked) : resting).map(({ text }) => text)) ? 'several claims' : undefined;
}

describe('what a careful colleague would say before you walk in', () => {
  test.each(patients)(verifies('summary.must-know', 'is on one screen for $patient'), async ({ patient, mustKnow }) => {
    const file = await charts.reader.read(permitFor(patient));
    const { checked } = summarize(file);
    const missed = mustKnow.filter((fact) => !(fact.id in unsayable) && howTold(fact, file, checked) === undefined);
    for (const fact of mustKnow) counts.set(howTold(fact, file, checked), (counts.get(howTold(fact, file, checked)) ?? 0) + 1);
    expect(missed.map(({ id, fact }) => `${id}: ${fact}`)).toEqual([]);
  });
});
