import type { Fact, ImmunizationFact, ObservationFact, ProcedureFact, ReportFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import type { Knowledge } from '../../knowledge/knowledge';
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
  const holding = vaccinesWith(knowledge, subject.concept);
  const wanted = (fact: ImmunizationFact) =>
    subject.kind === 'immunizations' ||
    (fact.concept !== undefined && holding.has(fact.concept)) ||
    holds(fact.code.text, stems(subject.words));
  const matching = file.immunizations.filter((fact) => wanted(fact) && inPeriod(fact.date, period));
  const given = matching.filter((fact) => fact.given);
  const earlier = period ? file.immunizations.filter((fact) => wanted(fact) && fact.given).slice(0, 2) : [];
  const refused = matching.filter((fact) => !fact.given);
  const named = knowledge.vaccines.find((each) => each.id === subject.concept)?.name ?? name;
  const lookedFor = /vaccin|immuni[sz]/i.test(named) ? named : `${named} vaccine`;
  const [latest] = given;
  if (!latest)
    return absentPart(
      asked,
      lookedFor,
      ['Immunization'],
      [...refused, ...earlier].map((fact) => quoteFact(file, fact.id)),
    );
  return eventsPart(
    asked,
    given,
    lookedFor,
    refused.map((fact) => quoteFact(file, fact.id)),
  );
}

/** A vaccine and every combination that includes it. */
function vaccinesWith(knowledge: Knowledge, id: string | undefined): ReadonlySet<string> {
  const found = new Set(id ? [id] : []);
  for (const part of found) for (const vaccine of knowledge.vaccines) if (vaccine.includes?.includes(part)) found.add(vaccine.id);
  return found;
}

/** Procedures, examinations and images: wherever the record keeps them, and what notes say of them. */
export function answerProcedure(asked: Asked): Part {
  const { file, subject, knowledge, period, name } = asked;
  const concept = knowledge.procedures.find((each) => each.id === subject.concept);
  const words = stems(subject.corrected ?? subject.words);
  const phrases = [...new Set([concept?.name ?? '', ...(concept?.synonyms ?? []), subject.words])]
    .map(stems)
    .filter((each) => each.length > 0 && each.join('').length > 3);
  const named = (text: string) => holds(text, words) || phrases.some((phrase) => holds(text, phrase));
  const loinc = new Set(concept?.loinc ?? []);
  const coded = (fact: ReportFact | ObservationFact) =>
    (fact.kind === 'Observation' && fact.concept !== undefined && measures(subject.concept, fact.concept)) ||
    fact.code.codings.some((coding) => coding.code !== undefined && loinc.has(coding.code));
  const procedures = file.procedures.filter(
    (fact: ProcedureFact) => subject.kind === 'procedures' || (concept && fact.concept === concept.id) || named(fact.code.text),
  );
  const reports = subject.kind === 'procedures' ? [] : file.reports.filter((fact) => coded(fact) || named(fact.code.text));
  const measured = subject.kind === 'procedures' ? [] : file.observations.filter((fact) => coded(fact));
  const visits =
    subject.kind === 'procedures' ? [] : file.encounters.filter((fact) => fact.standing !== 'planned' && named(fact.type.text));
  const found = [...procedures, ...reports, ...measured, ...visits]
    .filter((fact) => inPeriod(fact.date, period))
    .sort((a, b) => compareRecorded(b.date, a.date));
  const done = found.filter((fact) => fact.standing !== 'planned');
  const planned = [
    ...found.filter((fact) => fact.standing === 'planned'),
    ...file.plans.filter(
      (fact) => (fact.kind === 'ServiceRequest' || fact.kind === 'Appointment') && subject.kind !== 'procedures' && named(fact.code.text),
    ),
  ];
  const mentions = concept
    ? sentencesAbout(file.notes, (mention) => mention.kind === 'procedure' && mention.concept === concept.id).map(({ note, span }) =>
        quoteSpan(file, note.id, span),
      )
    : [];
  const beside = [...planned.map((fact) => quoteFact(file, fact.id)), ...mentions];
  if (done.length === 0)
    return absentPart(asked, name, ['Procedure', 'DiagnosticReport', 'Observation', 'Encounter', 'DocumentReference'], beside);
  return eventsPart(asked, done, name, beside);
}

/** Measurements that only this examination yields: the T-score of a bone density scan, the ejection fraction of an echocardiogram. */
const measuredBy: Readonly<Record<string, readonly string[]>> = {
  'dxa-scan': ['dxa-t-score', 'dxa-z-score', 'dxa-bmd'],
  echocardiogram: ['lvef'],
  spirometry: ['fev1', 'fvc', 'fev1-fvc', 'fev1-percent-predicted'],
  mammogram: ['bi-rads'],
  'pap-smear': ['pap-cytology'],
};

const measures = (procedure: string | undefined, observation: string): boolean =>
  measuredBy[procedure ?? '']?.includes(observation) === true;

function eventsPart(asked: Asked, events: readonly Fact[], lookedFor: string, beside: readonly ProposedClaim[]): Part {
  const { file, question } = asked;
  const [latest] = events;
  const shown = question.ordinal
    ? (events.at(-question.ordinal) ?? latest)
    : question.aggregate === 'first' || question.aggregate === 'started'
      ? events.at(-1)
      : (events[Math.max(0, question.offset ?? 0)] ?? latest);
  const first = shown?.id ?? '';
  const rest = events.filter((fact) => fact.id !== first).map((fact) => quoteFact(file, fact.id));
  // Who did it stands in the entry, or in the visit at which it was done.
  const visit =
    question.aggregate === 'who' && shown && !shown.author ? file.encounters.find((each) => each.id === shown.encounter) : undefined;
  if (visit)
    return partOf(quoteFact(file, visit.id), {
      sections: [listSection('event', 'What was done then', [quoteFact(file, first)]), listSection('others', 'Other entries', rest)],
    });
  if (question.aggregate === 'count') {
    const evidence = counted(
      file,
      events.map((fact) => fact.id),
      `${lookedFor} ${events.length === 1 ? 'entry' : 'entries'}${describePeriod(asked.period)}`,
    );
    return partOf(
      {
        text: evidence.text,
        citations: [citeWhole(evidence), ...events.slice(0, 8).flatMap((fact) => quoteFact(file, fact.id).citations)],
        importance: 'must-know',
      },
      {
        evidence: [evidence],
        sections: [
          listSection(
            'which',
            'Which',
            events.map((fact) => quoteFact(file, fact.id)),
          ),
          listSection('beside', 'Also in the record', beside),
        ],
      },
    );
  }
  return partOf(quoteFact(file, first), {
    sections: [listSection('others', 'Other entries', rest), listSection('beside', 'Also in the record', beside)],
  });
}
