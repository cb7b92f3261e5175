import type { PlanFact } from '../../domain/chart';
import { dateWords, periodWords, withDateWords } from './dates';
import { join, line, note, statusWords } from './line';

const heads: Readonly<Record<PlanFact['kind'], string>> = {
  CarePlan: 'Care plan',
  Goal: 'Goal',
  ServiceRequest: 'Order',
  Appointment: 'Appointment',
  Coverage: 'Coverage',
  CareTeam: 'Care team',
};
const peopleWords: Readonly<Record<PlanFact['kind'], string>> = {
  CarePlan: 'by',
  Goal: 'expressed by',
  ServiceRequest: 'to be done by',
  Appointment: 'with',
  Coverage: '',
  CareTeam: 'members:',
};

/** "Goal: HbA1c below 7% — active; due 1 Dec 2026", and its like for plans, orders, appointments, coverage and care teams. */
export function planText(fact: PlanFact): string {
  const head = heads[fact.kind];
  const named = fact.code.text.toLowerCase().includes(head.toLowerCase()) ? fact.code.text : `${head}: ${fact.code.text}`;
  return line(named, [
    join([whenOf(fact), statusWords(fact.status), intentWords(fact)], ', '),
    fact.says === undefined ? undefined : withDateWords(fact.says),
    fact.kind !== 'Coverage' && fact.participants.length > 0 && `${peopleWords[fact.kind]} ${fact.participants.join(', ')}`,
    fact.kind === 'ServiceRequest' && fact.author !== undefined && `ordered by ${fact.author}`,
    fact.reason !== undefined && `for ${fact.reason}`,
    note(fact.remarks),
  ]);
}

function whenOf(fact: PlanFact): string | undefined {
  if (fact.kind === 'Appointment') return fact.date === undefined ? undefined : dateWords(fact.date, 'with-time');
  return (fact.period && periodWords(fact.period)) ?? (fact.date === undefined ? undefined : dateWords(fact.date));
}

const intentWords = (fact: PlanFact): string | undefined =>
  fact.kind === 'ServiceRequest' && fact.intent !== undefined && fact.intent !== 'order' ? statusWords(fact.intent) : undefined;
