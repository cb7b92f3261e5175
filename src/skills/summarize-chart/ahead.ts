import type { Fact } from '../../domain/chart';
import { addMonths } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { evidenceOf } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import type { Part } from './part';
import type { View } from './view';

/** What is booked from today on, and what was ordered and is still open; missed appointments of the last year. */
export function aheadPart({ file }: View): Part {
  const day = (fact: Fact) => (fact.date ?? '').slice(0, 10);
  const oldestFirst = (one: Fact, other: Fact) =>
    one.date === other.date ? (one.id < other.id ? -1 : 1) : (one.date ?? '') < (other.date ?? '') ? -1 : 1;
  const appointments = file.plans.filter((fact) => fact.kind === 'Appointment');
  const booked = appointments
    .filter((fact) => (fact.standing === 'planned' || fact.standing === 'current') && day(fact) >= file.today)
    .sort(oldestFirst);
  const missed = appointments.filter((fact) => fact.status === 'noshow' && day(fact) >= addMonths(file.today, -12)).slice(0, 2);
  const orders = file.plans.filter(
    (fact) =>
      fact.kind === 'ServiceRequest' && (fact.standing === 'current' || fact.standing === 'planned') && !/resuscitat/i.test(fact.code.text),
  );
  const recent = addMonths(file.today, -24);
  const claims = [
    ...booked.map((fact) => inBrief(file, fact, 'useful')),
    ...missed.map((fact) => inBrief(file, fact, 'useful')),
    ...orders.map((fact) => inBrief(file, fact, day(fact) >= recent ? 'useful' : 'detail')),
  ];
  return claims.length > 0 ? { section: { id: 'ahead', title: 'Booked and still open', claims }, limit: 6 } : {};
}

/** The diseases of relatives, on one line. */
export function familyPart({ file }: View): Part {
  const told = file.familyHistory.filter(({ conditions }) => conditions.length > 0).slice(0, 8);
  if (told.length === 0) return {};
  const text = told.map((fact) => (evidenceOf(file, fact.id).text.split(' — ')[0] ?? '').replace(/^Family history, /, '')).join('; ');
  return {
    section: {
      id: 'family',
      title: 'Family history',
      claims: [{ text, citations: told.map(({ id }) => citeWhole(evidenceOf(file, id))), importance: 'useful' }],
    },
  };
}
