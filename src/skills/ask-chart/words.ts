import type { Fact } from '../../domain/chart';
import { compareRecorded } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { counted } from '../writing/computed';
import { toldSentences } from '../writing/note-sentences';
import { inPeriod } from '../writing/period-of';
import { quoteFact, quoteSpan } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { holds, stems, measurementsNamed } from './measurements';
import { answerMeasurements } from './measured-answers';
import { absentPart, listSection, partOf } from './part';

/** What no vocabulary knows is looked for in the chart's own words, in every kind of entry. */
export function answerWords(asked: Asked): Part {
  const { file, subject, period, question } = asked;
  const wanted = stems(subject.words);
  const measured = measurementsNamed(file, subject.words);
  if (measured.length > 0)
    return answerMeasurements(
      asked,
      measured,
      measured.filter((each) => inPeriod(each.date, period)),
    );
  const facts: Fact[] = [
    ...file.problems,
    ...file.medications,
    ...file.allergies,
    ...file.procedures,
    ...file.immunizations,
    ...file.reports,
    ...file.encounters,
    ...file.plans,
    ...file.familyHistory,
  ];
  // A single letter is lost among stems: "vitamin K" must stand as it is.
  const exact = /(?:^| )[a-z](?: |$)/i.test(subject.words) ? subject.words.toLowerCase() : undefined;
  const fits = (text: string) => holds(text, wanted) && (exact === undefined || text.toLowerCase().includes(exact));
  const found = facts
    .filter((fact) => fits(file.evidence.get(fact.id)?.text ?? '') && inPeriod(fact.date, period))
    .sort((a, b) => compareRecorded(b.date, a.date));
  const inNotes = file.notes
    .filter((note) => inPeriod(note.date, period))
    .flatMap((note) =>
      toldSentences(note)
        .filter((span) => fits(note.text.slice(span.start, span.end)))
        .slice(0, 2)
        .map((span) => quoteSpan(file, note.id, span)),
    )
    .slice(0, 5);
  const [first, ...rest] = found;
  if (!first) {
    const kinds = file.searched.map((each) => each.kind);
    return inNotes[0]
      ? partOf(inNotes[0], { sections: [listSection('notes', 'Notes say', inNotes.slice(1))] })
      : absentPart(asked, `“${subject.words}”`, kinds);
  }
  if (question.aggregate === 'count') {
    const evidence = counted(
      file,
      found.map((fact) => fact.id),
      found.length === 1 ? 'entry' : 'entries',
    );
    return partOf(
      {
        text: `${evidence.text}: “${subject.words}”`,
        citations: [citeWhole(evidence), ...found.slice(0, 8).flatMap((fact) => quoteFact(file, fact.id).citations)],
        importance: 'must-know',
      },
      {
        evidence: [evidence],
        sections: [
          listSection(
            'which',
            'Which',
            found.map((fact) => quoteFact(file, fact.id)),
          ),
        ],
      },
    );
  }
  return partOf(quoteFact(file, first.id), {
    sections: [
      listSection(
        'found',
        'Also in the record',
        rest.map((fact) => quoteFact(file, fact.id)),
      ),
      listSection('notes', 'Notes say', inNotes),
    ],
  });
}
