import type { ProposedClaim } from '../../domain/claim';
import { addMonths } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { absenceOf, unreadable } from '../writing/absence';
import { counted } from '../writing/computed';
import { evidenceOf } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import type { Part } from './part';
import { isTelling } from './medicine-list';
import { notDocumented } from './not-documented';
import type { View } from './view';

const kinds = ['MedicationRequest', 'MedicationStatement'];

/** Current medicines that stand under no problem, what is on hold or planned, and what was stopped: lately, or for a reason that still counts. */
export function medicinesPart(view: View): Part {
  const { file, current, planned, stopped, treats } = view;
  const recent = addMonths(file.today, -6);
  const elsewhere = ({ fact }: View['current'][number]) => treats.has(fact.id);
  const claims = [
    ...atAGlance(view),
    ...current.filter((each) => !elsewhere(each)).map(({ fact }) => inBrief(file, fact, 'must-know')),
    ...planned.filter((each) => !elsewhere(each)).map(({ fact }) => inBrief(file, fact, 'useful')),
    ...stopped.flatMap((each) => {
      const { fact } = each;
      if (isTelling(fact)) return elsewhere(each) ? [] : [inBrief(file, fact, 'must-know')];
      return [inBrief(file, fact, (fact.ended ?? fact.date ?? '') >= recent ? 'useful' : 'detail')];
    }),
  ];
  if (current.length + planned.length > 0) return { section: { id: 'medicines', title: 'Medicines', claims }, limit: 10 };
  const never = stopped.length === 0;
  const absence = absenceOf(file, never ? 'medicines' : 'current medicines', kinds, undefined, 'must-know');
  const absent = absence ? [notDocumented(never ? 'Medicines' : undefined, view, absence)] : [];
  const section = { id: 'medicines', title: 'Medicines', claims: [...absent, ...claims] };
  return { section, limit: 10, ...(!absence && { notAddressed: unreadable(file, 'medicine', kinds) }) };
}

/** All names on one line: beside their problems, medicines are nowhere seen together. */
function atAGlance({ file, current, sources }: View): ProposedClaim[] {
  if (current.length < 2) return [];
  const ids = current.map(({ fact }) => fact.id);
  const names = [...new Set(current.map(({ fact }) => fact.code.text.split(' / ').map(nameOf).join(' / ')))].sort((one, other) =>
    one.localeCompare(other, 'en'),
  );
  const evidence = sources.add(counted(file, ids, 'current medicines'));
  return [
    {
      text: `${evidence.text}: ${names.join(', ')}`,
      citations: [citeWhole(evidence), ...ids.map((id) => citeWhole(evidenceOf(file, id)))],
      importance: 'must-know',
    },
  ];
}

/** "metformin" of "metformin 1000 MG oral tablet"; the whole text where no strength follows the name. */
const nameOf = (text: string): string => /^(.*?[^\d\s,([])[,\s([]+\d/.exec(text)?.[1] ?? text;
