import type { EncounterFact, ImmunizationFact, ProcedureFact, ReportFact } from '../../domain/chart';
import { dateWords, periodWords } from './dates';
import { join, line, note, statusWords } from './line';

const dated = (date: string | undefined, status: string | undefined): string =>
  join([date === undefined ? undefined : dateWords(date), statusWords(status)], ', ');

/** "Colonoscopy — 3 Mar 2024, completed; by Dr. …; for …; outcome: …". */
export const procedureText = (fact: ProcedureFact): string =>
  line(fact.code.text, [
    dated(fact.date, fact.status),
    fact.bodySite,
    fact.author !== undefined && `by ${fact.author}`,
    fact.reason !== undefined && `for ${fact.reason}`,
    fact.outcome !== undefined && `outcome: ${fact.outcome}`,
    note(fact.remarks),
  ]);

/** "Influenza vaccine — given 19 Nov 2025; dose 1 of 1"; "not given" is said first when it was not. */
export const immunizationText = (fact: ImmunizationFact): string =>
  line(fact.code.text, [
    join(
      [
        fact.given ? 'given' : `not given (${statusWords(fact.status) ?? 'status not recorded'})`,
        fact.date === undefined ? undefined : dateWords(fact.date),
      ],
      ' ',
    ),
    fact.statusReason !== undefined && `reason: ${fact.statusReason}`,
    fact.dose,
    fact.author !== undefined && `by ${fact.author}`,
    note(fact.remarks),
  ]);

/** "Office visit (ambulatory) — 1 Nov 2025, finished; with Dr. …; for …; at …". */
export function encounterText(fact: EncounterFact): string {
  const when = (fact.period && periodWords(fact.period)) ?? (fact.date === undefined ? undefined : dateWords(fact.date));
  return line(fact.class === 'other' ? fact.type.text : `${fact.type.text} (${fact.class})`, [
    join([when, statusWords(fact.status)], ', '),
    fact.participants.length > 0 && `with ${fact.participants.join(', ')}`,
    fact.reason !== undefined && `for ${fact.reason}`,
    fact.place !== undefined && `at ${fact.place}`,
    fact.disposition !== undefined && `discharge: ${fact.disposition}`,
    note(fact.remarks),
  ]);
}

/** "Chest X-ray report — 3 Feb 2026, final; conclusion: …; by Dr. …; 8 results". */
export const reportText = (fact: ReportFact): string =>
  line(fact.code.text, [
    dated(fact.date, fact.status),
    fact.conclusion !== undefined && `conclusion: ${fact.conclusion}`,
    fact.author !== undefined && `by ${fact.author}`,
    fact.results.length > 0 && `${fact.results.length} ${fact.results.length === 1 ? 'result' : 'results'}`,
    note(fact.remarks),
  ]);
