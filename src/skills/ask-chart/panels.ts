import { quoteFact } from '../writing/quote-fact';
import { inPeriod } from '../writing/period-of';
import type { Answerer } from './asked';
import { measurementsOf } from './measurements';
import { absentPart, listSection, partOf } from './part';

/** "Lipids?", "last BMP": the newest value of each member, and which members were never measured. */
export const answerPanel: Answerer = (asked) => {
  const { file, knowledge, subject, period, question, name } = asked;
  const panel = knowledge.panels.find((each) => each.id === subject.concept);
  const members = knowledge.observations.filter((each) => panel?.observations.includes(each.id));
  const found = members.map((concept) => ({
    concept,
    values: measurementsOf(file, concept).filter((each) => inPeriod(each.date, period)),
  }));
  const reports = file.reports
    .filter((fact) => fact.code.codings.some((coding) => panel?.loinc.includes(coding.code ?? '')) && inPeriod(fact.date, period))
    .slice(0, 1);
  const several = question.aggregate === 'trend' || question.aggregate === 'all' || question.aggregate === 'compare';
  const claims = found
    .flatMap(({ values }) => values.slice(0, several ? 6 : 1))
    .map((value) => quoteFact(file, value.id, value.flag && value.flag !== 'normal' ? 'must-know' : 'useful'));
  const [first, ...rest] = claims;
  if (!first)
    return absentPart(
      asked,
      name,
      ['Observation', 'DiagnosticReport'],
      reports.map((fact) => quoteFact(file, fact.id)),
    );
  return partOf(first, {
    sections: [
      listSection('panel', name, rest, 24),
      listSection(
        'report',
        'Report',
        reports.map((fact) => quoteFact(file, fact.id)),
      ),
    ],
  });
};
