import { finding } from '../finding';
import type { Medicine } from '../medicines';
import { whyMedicinesUnknown } from '../medicine-gaps';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { isWhole } from '../searched';
import { sources } from '../sources';

const id = 'weekly-methotrexate';
const daily =
  /\b(?:daily|every ?day|each day|(?:once|twice|times|x) (?:a|per) day|nightly|every (?:morning|evening|night)|every \d+ hours|q\d+h|qd|qhs|bid|tid)\b/i;
const weekly = /\b(?:week|weeks|weekly|wk|qwk|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;
/** Against cancer it may rightly be given on several days. */
const oncology =
  /\b(?:cancer|carcinoma|leuk[ae]?emi\w*|lymphoma|sarcoma|tumou?r|malignan\w*|oncolog\w*|chemotherapy|choriocarcinoma|mycosis fungoides|ectopic)\b/i;

const why = publication(
  id,
  'daily',
  'Methotrexate for anything but cancer is meant once a week. Daily instead of weekly use has been fatal; the label warns of improper dosing. Consider holding it today, asking what was really taken, a blood count, kidney and liver tests, and leucovorin.',
  sources.weeklyMethotrexate,
);

const isMethotrexate = ({ ingredients }: Medicine): boolean => ingredients.some((ingredient) => ingredient.id === 'methotrexate');

/** Methotrexate that reads daily where it is meant weekly. */
export const weeklyMethotrexateRule: Rule = {
  id,
  title: 'Methotrexate once a week',
  source: sources.weeklyMethotrexate,
  needs: ['MedicationRequest', 'MedicationStatement', 'Condition'],
  examine(chart) {
    const facts = chart.listed.flatMap((medicine) =>
      medicine.from.kind === 'list' && isMethotrexate(medicine) ? [medicine.from.fact] : [],
    );
    const hasCancer = chart.problems.some(
      ({ fact, conditions }) => oncology.test(fact.code.text) || conditions.some((condition) => condition.id === 'cancer'),
    );
    const found = facts.flatMap((fact) => {
      const dosage = fact.dosage ?? '';
      if (hasCancer || oncology.test(fact.reason ?? '') || !daily.test(dosage) || weekly.test(dosage)) return [];
      return [
        finding({ id }, chart, {
          severity: 'critical',
          text: isWhole(chart.file, ['Condition'])
            ? `Methotrexate, ${dosage}, outside cancer treatment: daily use has been fatal`
            : `Methotrexate, ${dosage}: daily use outside cancer treatment has been fatal`,
          entries: [fact.id],
          evidence: [why],
          details: [{ text: why.text, evidence: [why] }],
        }),
      ];
    });
    const silent = facts.filter(({ dosage }) => dosage === undefined).length;
    const gap = silent > 0 ? 'An order of methotrexate has no dosage text.' : whyMedicinesUnknown(chart);
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
