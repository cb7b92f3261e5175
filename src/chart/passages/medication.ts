import type { MedicationFact } from '../../domain/chart';
import { dateWords } from './dates';
import { join, line, note, statusWords } from './line';

/** "Metformin 1000 mg oral tablet — 1000 mg by mouth twice daily; active, ordered 3 Mar 2024 by Dr. Priya Raman; for type 2 diabetes mellitus". */
export const medicationText = (fact: MedicationFact): string =>
  line(fact.code.text, [
    fact.dosage,
    join([statusWords(fact.status), intentWords(fact), broughtBy(fact)], ', '),
    fact.started !== undefined && fact.started !== fact.recorded && `from ${dateWords(fact.started)}`,
    fact.ended !== undefined && `until ${dateWords(fact.ended)}`,
    fact.statusReason !== undefined && `status reason: ${fact.statusReason}`,
    fact.reason !== undefined && `for ${fact.reason}`,
    note(fact.remarks),
  ]);

const intentWords = ({ intent }: MedicationFact): string | undefined =>
  intent === 'proposal' || intent === 'plan' || intent === 'option' ? intent : undefined;

function broughtBy({ kind, recorded, author, intent }: MedicationFact): string | undefined {
  const verb = kind === 'MedicationStatement' ? 'reported' : intent === 'plan' || intent === 'proposal' ? 'recorded' : 'ordered';
  const when = recorded === undefined ? undefined : dateWords(recorded);
  return when === undefined && author === undefined
    ? undefined
    : join([verb, when, author === undefined ? undefined : `by ${author}`], ' ');
}
