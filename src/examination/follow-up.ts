import type { ObservationFact } from '../domain/chart';
import type { Knowledge } from '../knowledge/knowledge';
import type { ExaminedChart } from './examined-chart';
import { nameOfResult } from './wording';

const isLater = (date: string | undefined, than: string): boolean => date !== undefined && date.slice(0, 10) > than.slice(0, 10);

/** Whether a later note, order, appointment or visit speaks of a result. What was written on its own day may have been written before it came. */
export function isFollowedUp({ file }: ExaminedChart, fact: ObservationFact, knowledge: Knowledge): boolean {
  const { date, concept } = fact;
  if (date === undefined) return false;
  const names = [nameOfResult(fact, knowledge), fact.code.text].map((name) => name.toLowerCase());
  const speaksOf = (text: string | undefined): boolean => text !== undefined && names.some((name) => text.toLowerCase().includes(name));
  return (
    file.notes.some(
      (note) =>
        isLater(note.date, date) &&
        (note.mentions.some((mention) => mention.kind === 'observation' && mention.concept === concept) || speaksOf(note.text)),
    ) ||
    file.plans.some(
      (plan) =>
        (plan.kind === 'ServiceRequest' || plan.kind === 'Appointment') &&
        isLater(plan.recorded ?? plan.date, date) &&
        (speaksOf(plan.code.text) || speaksOf(plan.reason)),
    ) ||
    file.encounters.some((encounter) => isLater(encounter.date, date) && speaksOf(encounter.reason))
  );
}
