import type { NoteFact } from '../../domain/chart';
import type { Citation } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import { daysBetween, formatDay } from '../../text/dates';
import { citeNote } from '../cite';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { notedMedicines } from '../noted-medicines';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { sources } from '../sources';
import { listed as inWords } from '../wording';

const id = 'note-against-list';
const why = publication(
  id,
  'why',
  'What the patient takes is to be compared with the list, and discrepancies such as omissions, duplications and changes are to be resolved. Consider asking the patient and correcting the list.',
  sources.medicationReconciliation,
);
const advice = 'Consider asking the patient what is really taken and correcting the list';

/** One medicine on which a note and the list disagree. */
interface Disagreement {
  readonly note: NoteFact;
  readonly name: string;
  readonly kind: 'stopped' | 'taken';
  readonly entries: readonly string[];
  readonly sentences: readonly Citation[];
  readonly searches: readonly Evidence[];
}

/** The list has it, and a newer note says it is to stop or has stopped. */
function stoppedByNote({ file, listed }: ExaminedChart): Disagreement[] {
  return notedMedicines(file).flatMap(({ says, note, mention }) => {
    if (says !== 'stopped' || note.date === undefined || daysBetween(note.date, file.today) > 365) return [];
    const medicine = listed.find(({ ingredients }) => ingredients.some((ingredient) => ingredient.id === mention.concept));
    if (medicine?.from.kind !== 'list') return [];
    const { fact } = medicine.from;
    const listedOn = fact.recorded ?? fact.started ?? fact.date;
    // An entry made after the note is the newer word.
    if (listedOn !== undefined && listedOn.slice(0, 10) > note.date.slice(0, 10)) return [];
    return [
      { note, name: medicine.name, kind: 'stopped', entries: [fact.id], sentences: citeNote(file, note, mention.sentence), searches: [] },
    ];
  });
}

/** A note says that it is taken, and the list does not have it. */
function missingFromList({ file, noted }: ExaminedChart): Disagreement[] {
  return noted.flatMap(({ name, from }) => {
    const search = searchEvidence(file, `current ${name}`, ['MedicationRequest', 'MedicationStatement']);
    if (from.kind !== 'note' || !search) return [];
    return [
      {
        note: from.note,
        name,
        kind: 'taken',
        entries: [],
        sentences: citeNote(file, from.note, from.mention.sentence),
        searches: [search],
      },
    ];
  });
}

function sentenceFor({ title, date }: NoteFact, items: readonly Disagreement[]): string {
  const names = (kind: Disagreement['kind']): string => inWords(items.filter((each) => each.kind === kind).map(({ name }) => name));
  const [stopped, taken] = [names('stopped'), names('taken')];
  const says = [...(stopped === '' ? [] : [`of ${stopped} being stopped`]), ...(taken === '' ? [] : [`of ${taken} being taken`])];
  const list = [
    ...(stopped === '' ? [] : [`${stopped} is still active on the medication list`]),
    ...(taken === ''
      ? []
      : [`no current ${taken} is documented on it`.replace('on it', stopped === '' ? 'on the medication list' : 'on it')]),
  ];
  return `The ${title.toLowerCase()}${date === undefined ? '' : ` of ${formatDay(date)}`} speaks ${says.join(' and ')}; ${list.join('; ')}`;
}

/** Where the newest note and the medication list disagree on what is taken, one finding a note. */
export const noteAgainstListRule: Rule = {
  id,
  title: 'Notes against the medication list',
  source: sources.medicationReconciliation,
  needs: ['DocumentReference', 'MedicationRequest', 'MedicationStatement'],
  examine(chart) {
    const byNote = new Map<string, Disagreement[]>();
    for (const each of [...stoppedByNote(chart), ...missingFromList(chart)])
      byNote.set(each.note.id, [...(byNote.get(each.note.id) ?? []), each]);
    const found = [...byNote.values()].flatMap((items) => {
      const [first] = items;
      if (!first) return [];
      return [
        finding({ id }, chart, {
          severity: 'warning',
          text: sentenceFor(first.note, items),
          entries: items.flatMap(({ entries }) => entries),
          sentences: items
            .flatMap(({ sentences }) => sentences)
            .filter(
              (citation, index, all) =>
                all.findIndex((other) => other.evidence === citation.evidence && other.span.start === citation.span.start) === index,
            ),
          evidence: [...items.flatMap(({ searches }) => searches), why],
          details: [{ text: advice, evidence: [why] }],
        }),
      ];
    });
    return {
      found,
      ...(chart.file.notes.length === 0 &&
        isWhole(chart.file, ['DocumentReference']) && { couldNotRun: 'No notes are recorded to compare with the list.' }),
    };
  },
};
