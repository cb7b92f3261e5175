import type { ObservationConcept } from '../../knowledge/observations';
import { inPeriod } from '../writing/period-of';
import { quoteFact } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { answerMeasurements, retractedClaims } from './measured-answers';
import { holds, measurementsNamed, measurementsOf, stems, type Measurement } from './measurements';
import { absentPart, listSection, partOf } from './part';
import { answerWords } from './words';

const kinds = ['Observation'];

/** Questions on a measured thing: latest, trend, extremes, comparisons, counts. */
export function answerObservation(asked: Asked): Part {
  // "Vit K" is no potassium.
  if (/^vit(?:amin)?s?$/i.test(asked.subject.qualifier ?? ''))
    return answerWords({
      ...asked,
      name: `vitamin ${asked.subject.words}`,
      subject: { kind: 'words', words: `vitamin ${asked.subject.words}` },
    });
  const { subject, knowledge, file, period } = asked;
  const concept = knowledge.observations.find((each) => each.id === subject.concept);
  const narrowed = subject.qualifier ? measurementsNamed(file, `${subject.qualifier} ${subject.words}`) : [];
  const coded = concept && narrowed.length === 0 ? measurementsOf(file, concept) : narrowed;
  const all = coded.length > 0 || !concept ? coded : unvocabularied(asked, concept);
  const within = all.filter((each) => inPeriod(each.date, period));
  // "Urine glucose" is not answered with a blood glucose.
  if (subject.qualifier && narrowed.length === 0 && specimens.has(subject.qualifier.toLowerCase()))
    return absentPart({ ...asked, name: `${subject.qualifier} ${asked.name}` }, `${subject.qualifier} ${asked.name}`, kinds);
  if (within.length === 0) return elsewhere(asked, all, concept);
  const part = answerMeasurements(asked, all, within);
  return subject.qualifier && narrowed.length === 0
    ? { ...part, notAddressed: [...part.notAddressed, `“${subject.qualifier}” was not taken into account: no value of that name.`] }
    : part;
}

const specimens = new Set([
  'urine',
  'urinary',
  'csf',
  'stool',
  'fecal',
  'faecal',
  'pleural',
  'ascites',
  'ascitic',
  'synovial',
  'sputum',
  'cord',
  'saliva',
  'sweat',
  'peritoneal',
]);
const generic = new Set(
  [
    'gene',
    'mutation',
    'level',
    'test',
    'status',
    'count',
    'ratio',
    'total',
    'screen',
    'score',
    'serum',
    'blood',
    'percent',
    'index',
    'rate',
    'quantitative',
  ].map((word) => stems(word)[0] ?? word),
);

/** Observations that say in their name or value which gene they are about. */
const genomic = new Set(['genetic-variant', 'gene-studied']);

/** Values without a code we know, under the concept's own distinctive words. */
function unvocabularied(asked: Asked, concept: ObservationConcept): Measurement[] {
  const words = stems(concept.name).filter((word) => !generic.has(word));
  return words.length === 0
    ? []
    : measurementsNamed(asked.file, words.join(' ')).filter((each) => each.fact.concept === undefined || genomic.has(each.fact.concept));
}

/** No value: a report, a procedure or a refusal may still speak of it; absence is claimed of all of them. */
function elsewhere(asked: Asked, all: readonly Measurement[], concept: ObservationConcept | undefined): Part {
  const { file, name, period } = asked;
  const phrases = [name, ...(concept?.synonyms ?? []), asked.subject.words].map(stems).filter((words) => words.join('').length > 3);
  const named = (text: string) => phrases.some((words) => holds(text, words));
  const reports = [
    ...file.reports.filter((fact) => named(fact.code.text)),
    ...file.procedures.filter((fact) => named(fact.code.text)),
  ].filter((fact) => inPeriod(fact.date, period));
  const [report, ...others] = reports;
  if (report)
    return partOf(quoteFact(file, report.id), {
      sections: [
        listSection(
          'reports',
          'Also in the record',
          others.map((fact) => quoteFact(file, fact.id)),
        ),
      ],
    });
  const nearest = all[0] ? [quoteFact(file, all[0].id)] : [];
  return absentPart(asked, name, ['Observation', 'DiagnosticReport', 'Procedure'], [...nearest, ...retractedClaims(asked)]);
}
