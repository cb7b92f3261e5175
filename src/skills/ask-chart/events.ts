import type { Fact, ImmunizationFact, ObservationFact, ProcedureFact, ReportFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { compareRecorded } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { describePeriod } from '../writing/absence';
import { counted } from '../writing/computed';
import { inPeriod } from '../writing/period-of';
import { quoteFact, quoteSpan } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { holds, stems } from './measurements';
import { sentencesAbout } from './medications';
import { absentPart, listSection, partOf } from './part';

/** Vaccines: the last one, how many, all. A vaccine not given is said, not counted. */
export function answerVaccine(asked: Asked): Part {
  const { file, subject, knowledge, period, name } = asked;
  const wanted = (fact: ImmunizationFact) => subject.kind === 'immunizations' || fact.concept === subject.concept || holds(fact.code.text, stems(subject.words));
  const matching = file.immunizations.filter((fact) => wanted(fact) && inPeriod(fact.date, period));
  const given = matching.filter((fact) => fact.given);
  const earlier = period ? file.immunizations.filter((fact) => wanted(fact) && fact.given).slice(0, 2) : [];
  const refused = matching.filter((fact) => !fact.given);
  const named = knowledge.vaccines.find((each) => each.id === subject.concept)?.name ?? name;
  const lookedFor = /vaccin|immuni[sz]/i.test(named) ? named : `${named} vaccine`;
  const [latest] = given;
  if (!latest) return absentPart(asked, lookedFor, ['Immunization'], [...refused, ...earlier].map((fact) => quoteFact(file, fact.id)));
  return eventsPart(asked, given, lookedFor, refused.map((fact) => quoteFact(file, fact.id)));
}

/** Procedures, examinations and images: wherever the record keeps them, and what notes say of them. */
export function answerProcedure(asked: Asked): Part {
  const { file, subject, knowledge, period, name } = asked;
  const concept = knowledge.procedures.find((each) => each.id === subject.concept);
  const words = stems(subject.corrected ?? subject.words);
  const phrases = [...new Set([concept?.name ?? '', ...(concept?.synonyms ?? []), subject.words])].map(stems).filter((each) => each.length > 0 && each.join('').length > 3);
  const named = (text: string) => holds(text, words) || phrases.some((phrase) => holds(text, phrase));
  const loinc = new Set(concept?.loinc ?? []);
  const coded = (fact: ReportFact | ObservationFact) => fact.code.codings.some((coding) => coding.code !== undefined && loinc.has(coding.code));
  const procedures = file.procedures.filter((fact: ProcedureFact) => subject.kind === 'procedures' || (concept && fact.concept === concept.id) || named(fact.code.text));
  const reports = subject.kind === 'procedures' ? [] : file.reports.filter((fact) => coded(fact) || named(fact.code.text));
  const measured = subject.kind === 'procedures' ? [] : file.observations.filter((fact) => coded(fact));
  const found = [...procedures, ...reports, ...measured].filter((fact) => inPeriod(fact.date, period)).sort((a, b) => compareRecorded(b.date, a.date));
  const done = found.filter((fact) => fact.standing !== 'planned');
  const planned = [...found.filter((fact) => fact.standing === 'planned'), ...file.plans.filter((fact) => (fact.kind === 'ServiceRequest' || fact.kind === 'Appointment') && subject.kind !== 'procedures' && named(fact.code.text))];
  const mentions = concept ? sentencesAbout(file.notes, (mention) => mention.kind === 'procedure' && mention.concept === concept.id).map(({ note, span }) => quoteSpan(file, note.id, span)) : [];
  const beside = [...planned.map((fact) => quoteFact(file, fact.id)), ...mentions];
  if (done.length === 0) return absentPart(asked, name, ['Procedure', 'DiagnosticReport', 'Observation', 'DocumentReference'], beside);
  return eventsPart(asked, done, name, beside);
}

function eventsPart(asked: Asked, events: readonly Fact[], lookedFor: string, beside: readonly ProposedClaim[]): Part {
  const { file, question } = asked;
  const [latest] = events;
  const first = (question.aggregate === 'first' || question.aggregate === 'started' ? events.at(-1) : latest)?.id ?? '';
  const rest = events.filter((fact) => fact.id !== first).map((fact) => quoteFact(file, fact.id));
  if (question.aggregate === 'count') {
    const evidence = counted(file, events.map((fact) => fact.id), `${lookedFor} ${events.length === 1 ? 'entry' : 'entries'}`);
    const text = `${evidence.text}${describePeriod(asked.period)}`;
    return partOf({ text, citations: [citeWhole(evidence), ...events.slice(0, 8).flatMap((fact) => quoteFact(file, fact.id).citations)], importance: 'must-know' }, { evidence: [evidence], sections: [listSection('which', 'Which', events.map((fact) => quoteFact(file, fact.id))), listSection('beside', 'Also in the record', beside)] });
  }
  return partOf(quoteFact(file, first), { sections: [listSection('others', 'Other entries', rest), listSection('beside', 'Also in the record', beside)] });
}
