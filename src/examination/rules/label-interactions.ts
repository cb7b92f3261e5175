// Hides which pairs are told, and how many at once: all medicines of one warning in one sentence, each pair of a chart once.
import { whence } from '../medicines';
import type { Severity } from '../../domain/claim';
import { interactionsBetween } from '../../knowledge/interactions';
import type { Knowledge } from '../../knowledge/knowledge';
import { isLabelPair, type LabelInteraction } from '../../knowledge/label-interactions';
import { formatDay } from '../../text/dates';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole } from '../searched';
import { sharedClass } from '../shared-class';
import { capital, listed as inWords, resultWords } from '../wording';

const id = 'label-interaction';
const standings: Readonly<Record<LabelInteraction['standing'], string>> = {
  'boxed-warning': 'boxed warning',
  contraindication: 'contraindicated',
  warning: 'label warning',
  guideline: 'published warning',
};

type Pair = readonly [Medicine, Medicine];
const keyOf = (pair: Pair): string =>
  pair
    .map(({ name }) => name)
    .sort()
    .join('+');

/** Whether the high-priority list or the duplicates have it already. */
const toldElsewhere = (knowledge: Knowledge, [one, other]: Pair): boolean =>
  sharedClass(knowledge, one, other) !== undefined ||
  one.ingredients.some((left) => other.ingredients.some((right) => interactionsBetween(knowledge.drugs, left, right).length > 0));

function pairsFor(knowledge: Knowledge, interaction: LabelInteraction, medicines: readonly Medicine[]): Pair[] {
  return medicines.flatMap((one) =>
    medicines
      .filter(
        (other) =>
          other !== one &&
          one.ingredients.some((left) => other.ingredients.some((right) => isLabelPair(knowledge.drugs, interaction, left, right))),
      )
      .map((other): Pair => [one, other])
      .filter((pair) => !toldElsewhere(knowledge, pair)),
  );
}

const names = (medicines: readonly Medicine[]): string =>
  inWords([...new Map(medicines.map((each) => [each.name, `${each.name}${whence(each)}`])).values()]);

function tell(chart: ExaminedChart, knowledge: Knowledge, interaction: LabelInteraction, pairs: readonly Pair[]): Found {
  const { standing, name, risk, consequence, options } = interaction;
  const latest = interaction.latest === undefined ? undefined : chart.observations.get(interaction.latest)?.[0];
  const isHigh = latest?.flag === 'high' || latest?.flag === 'critical-high';
  const severity: Severity = interaction.severity === 'information' && isHigh ? 'warning' : interaction.severity;
  const [objects, precipitants] = [[...new Set(pairs.map(([one]) => one))], [...new Set(pairs.map(([, other]) => other))]];
  const why = publication(
    id,
    interaction.id,
    `${capital(name)}: ${standings[standing]}, ${risk}. ${consequence} ${options}`,
    interaction.source,
  );
  const cited = citeMedicines(chart, [...objects, ...precipitants]);
  return finding({ id }, chart, {
    severity,
    text:
      `${capital(names(objects))} with ${names(precipitants)}, active together: ${standings[standing]}, ${risk}` +
      (latest?.date === undefined
        ? ''
        : `; ${isWhole(chart.file, ['Observation']) ? 'latest ' : ''}${resultWords(latest, knowledge)} on ${formatDay(latest.date)}`),
    entries: [...cited.entries, ...(latest?.date === undefined ? [] : [latest.id])],
    sentences: cited.sentences,
    evidence: [why],
    details: [{ text: `${consequence} ${options}`, evidence: [why] }],
  });
}

/** Pairs of medicines of which a public label or a guideline warns, beyond the high-priority list. */
export const labelInteractionsRule: Rule = {
  id,
  title: 'Interactions that labels warn of',
  source: {
    title: 'Drug safety-related labeling changes',
    organization: 'US Food and Drug Administration',
    year: 2026,
    url: 'https://www.accessdata.fda.gov/scripts/cder/safetylabelingchanges/',
    checked: '2026-11-22',
  },
  needs: ['MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const medicines = [...chart.listed, ...chart.noted].filter((medicine) => !isLocal(medicine) && medicine.name !== '');
    const told = new Set<string>();
    const found = knowledge.drugs.labelInteractions.flatMap((interaction) => {
      const pairs = pairsFor(knowledge, interaction, medicines).filter((pair) => !told.has(keyOf(pair)));
      for (const pair of pairs) told.add(keyOf(pair));
      return pairs.length === 0 ? [] : [tell(chart, knowledge, interaction, pairs)];
    });
    const gap = whyMedicinesUnknown(chart);
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
