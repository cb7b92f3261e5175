import type { MedicationFact, NoteFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { compareRecorded, formatDay } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { describePeriod } from '../writing/absence';
import { counted } from '../writing/computed';
import { isTold } from '../writing/note-sentences';
import { inPeriod } from '../writing/period-of';
import { claimFrom, quoteFact, quoteSpan } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { conditionsBelow } from './condition-tree';
import { holds, stems } from './measurements';
import { absentPart, listSection, partOf } from './part';

export const medicationKinds = ['MedicationRequest', 'MedicationStatement'];

/** Questions on one drug, a class, or all medicines: on it now, since when, until when and why, at which dose, by whom. */
export function answerMedication(asked: Asked): Part {
  const { file, question, period, name } = asked;
  const matching = medicationsFor(asked);
  const known = matching.filter((fact) => !period || overlaps(fact, asked));
  const current = known.filter((fact) => fact.standing === 'current');
  const mentions = mentionsOf(asked);
  const problem =
    asked.subject.kind === 'medications'
      ? asked.beside.find((each) => each.kind === 'condition' || each.kind === 'observation')
      : undefined;
  const lookedFor = problem ? `medicines for ${problem.corrected ?? problem.words}` : name;
  switch (question.aggregate) {
    case 'stopped':
      return ended(asked, known, lookedFor, mentions);
    case 'started':
    case 'first':
      if (period && asked.subject.kind === 'medications') return newIn(asked, known, lookedFor);
      return oldestFirst(asked, known, lookedFor, mentions);
    case 'count': {
      if (known.length === 0) break;
      const evidence = counted(
        file,
        known.map((fact) => fact.id),
        `${name} ${known.length === 1 ? 'order' : 'orders'} recorded, current and past${describePeriod(period)}`,
      );
      return partOf(
        {
          text: evidence.text,
          citations: [citeWhole(evidence), ...known.slice(0, 5).flatMap((fact) => quoteFact(file, fact.id).citations)],
          importance: 'must-know',
        },
        { evidence: [evidence], sections: [list(asked, known, 'Entries')] },
      );
    }
    case 'ever':
    case 'all':
    case 'trend':
    case 'compare':
      if (known.length > 0)
        return partOf(quoteFact(file, (current[0] ?? known[0])?.id ?? ''), {
          sections: [list(asked, known, 'Every entry, newest first'), notes(mentions)],
        });
      break;
    default:
      break;
  }
  if (current.length > 0) {
    const past = known.filter((fact) => !current.includes(fact));
    const [first] = current;
    return partOf(quoteFact(file, first?.id ?? ''), {
      sections: [
        ...(question.aggregate === 'why' ? [reasons(asked, current)] : []),
        list(asked, current.slice(1), 'Also current'),
        list(asked, past.slice(0, 4), 'No longer current'),
        notes(mentions),
      ],
    });
  }
  if (problem && known.length === 0) return noneFor(asked, lookedFor);
  // Stopped is an answer of its own: "no longer", with when and why, and not "never".
  const nothing = period ? lookedFor : `current ${lookedFor}`;
  return absentPart(asked, known.length > 0 ? nothing : lookedFor, medicationKinds, [
    ...known.slice(0, 4).map((fact) => quoteFact(file, fact.id, 'must-know')),
    ...mentions,
  ]);
}

/** The entries a medication question is about, newest first. */
export function medicationsFor(asked: Asked): MedicationFact[] {
  const { file, subject, beside, knowledge } = asked;
  const { drugs } = knowledge;
  const ingredientsIn = (fact: MedicationFact) => drugs.ingredients.filter((each) => fact.ingredients.includes(each.id));
  if (subject.kind === 'drug')
    return file.medications.filter(
      (fact) => fact.ingredients.includes(subject.concept ?? '') || holds(fact.code.text, stems(subject.corrected ?? subject.words)),
    );
  if (subject.kind === 'drug-class')
    return file.medications.filter((fact) => ingredientsIn(fact).some((each) => drugs.inClass(each, subject.concept ?? '')));
  const problem = [subject, ...beside].find((each) => each.kind === 'condition' || each.kind === 'observation');
  if (!problem) return [...file.medications];
  const conditions =
    problem.kind === 'condition' ? conditionsBelow(knowledge, problem.concept ?? '') : conditionsMeasuredBy(asked, problem.concept ?? '');
  const treating = new Set(drugs.classes.filter((each) => each.treats.some((treated) => conditions.has(treated))).map((each) => each.id));
  const problems = new Set(file.problems.filter((fact) => fact.concept && conditions.has(fact.concept)).map((fact) => fact.id));
  const forIt = (fact: MedicationFact) =>
    fact.reasonReferences?.some((each) => problems.has(each)) === true ||
    (fact.reason !== undefined &&
      (conditions.has(knowledge.conditionOf(undefined, fact.reason)?.id ?? '') || holds(fact.reason, stems(problem.words))));
  const said = file.medications.filter(forIt);
  // A medicine given for something else may treat this too; what is said to be for it comes first.
  const usual = file.medications.filter(
    (fact) => !said.includes(fact) && ingredientsIn(fact).some((each) => drugs.classesOf(each).some((id) => treating.has(id))),
  );
  return [...said, ...usual];
}

/** "For his BP" names a measurement and means the problem whose first measurement it is. */
function conditionsMeasuredBy({ knowledge }: Asked, observation: string): ReadonlySet<string> {
  const ids = knowledge.conditions
    .filter((each) => each.relevant.observations[0] === observation)
    .flatMap((each) => [...conditionsBelow(knowledge, each.id)]);
  return new Set(ids);
}

function ended(asked: Asked, known: readonly MedicationFact[], lookedFor: string, mentions: readonly ProposedClaim[]): Part {
  const { file } = asked;
  const over = known.filter((fact) => fact.standing === 'past').sort((a, b) => compareRecorded(b.ended ?? b.date, a.ended ?? a.date));
  const running = known.filter((fact) => fact.standing === 'current');
  const [latest] = over;
  if (!latest)
    return absentPart(asked, `end of ${lookedFor}`, medicationKinds, [
      ...running.map((fact) => quoteFact(file, fact.id, 'must-know')),
      ...mentions,
    ]);
  // Asked when and why: an entry that says neither is no answer to that.
  if (!latest.ended && !latest.statusReason)
    return absentPart(asked, `end date or reason of ${lookedFor}`, medicationKinds, [
      quoteFact(file, latest.id, 'must-know'),
      ...running.map((fact) => quoteFact(file, fact.id, 'must-know')),
      ...mentions,
    ]);
  // The end and its reason are the answer; how it was taken stands in the entry below.
  const when = latest.ended ? `; until ${formatDay(latest.ended)}` : '';
  const why = latest.statusReason ? `; status reason: ${latest.statusReason}` : '';
  const headline = claimFrom(file, `${latest.code.text} — ${latest.status ?? 'stopped'}${when}${why}`, [latest.id]);
  return partOf(headline, {
    sections: [
      list(asked, [latest], 'In full'),
      list(asked, running, 'Current'),
      list(asked, over.slice(1, 5), 'Earlier'),
      notes(mentions),
    ],
  });
}

function oldestFirst(asked: Asked, known: readonly MedicationFact[], lookedFor: string, mentions: readonly ProposedClaim[]): Part {
  const { file } = asked;
  const sorted = [...known].sort((a, b) => compareRecorded(a.started ?? a.date, b.started ?? b.date));
  const [first] = sorted;
  if (!first) return absentPart(asked, lookedFor, medicationKinds, mentions);
  return partOf(quoteFact(file, first.id), {
    sections: [reasons(asked, [first]), list(asked, sorted.slice(1), 'After that'), notes(mentions)],
  });
}

/** Nothing is recorded as given for the problem: what is taken is shown, since a reason may simply not be written down. */
function noneFor(asked: Asked, lookedFor: string): Part {
  const [first, ...rest] = asked.file.medications.filter((fact) => fact.standing === 'current');
  if (!first) return absentPart(asked, 'current medicines', medicationKinds);
  const said = `No current entry names its reason as that: ${lookedFor}. All current medicines are listed instead.`;
  return partOf(quoteFact(asked.file, first.id), { sections: [list(asked, rest, 'All current medicines')], notAddressed: [said] });
}

/** "Any new meds since her last visit": what began in the period. */
function newIn(asked: Asked, known: readonly MedicationFact[], lookedFor: string): Part {
  const begun = known.filter((fact) => inPeriod(fact.started ?? fact.date, asked.period));
  const [first] = begun;
  if (!first) return absentPart(asked, `new ${lookedFor}`, medicationKinds);
  return partOf(quoteFact(asked.file, first.id), { sections: [list(asked, begun.slice(1), 'Also new')] });
}

/** The problems that the entries name as their reason. */
function reasons({ file }: Asked, facts: readonly MedicationFact[]) {
  const named = new Set(facts.flatMap((fact) => fact.reasonReferences ?? []));
  return listSection(
    'reasons',
    'Given for',
    file.problems.filter((fact) => named.has(fact.id)).map((fact) => quoteFact(file, fact.id)),
  );
}

function overlaps(fact: MedicationFact, { period }: Asked): boolean {
  const start = fact.started ?? fact.date;
  if (fact.standing === 'current') return !period?.end || !start || start.slice(0, 10) <= period.end;
  return (
    inPeriod(start, period) ||
    inPeriod(fact.ended, period) ||
    (!!start &&
      !!fact.ended &&
      !!period?.start &&
      !!period.end &&
      start.slice(0, 10) < period.start &&
      fact.ended.slice(0, 10) > period.end)
  );
}

/** What notes say of the drug: the list is not the whole truth. */
function mentionsOf({ file, subject, knowledge, period }: Asked): ProposedClaim[] {
  if (subject.kind !== 'drug' && subject.kind !== 'drug-class') return [];
  const { drugs } = knowledge;
  const wanted = new Set(
    subject.kind === 'drug'
      ? [subject.concept ?? '']
      : drugs.ingredients.filter((each) => drugs.inClass(each, subject.concept ?? '')).map((each) => each.id),
  );
  return sentencesAbout(
    file.notes.filter((note) => inPeriod(note.date, period)),
    (mention) => mention.kind === 'drug' && wanted.has(mention.concept),
  ).map(({ note, span }) => quoteSpan(file, note.id, span));
}

/** The sentences of notes with a fitting mention, newest note first, at most five. */
export function sentencesAbout(from: readonly NoteFact[], fits: (mention: NoteFact['mentions'][number]) => boolean) {
  return from
    .flatMap((note) => {
      const seen = new Set<number>();
      return note.mentions
        .filter(
          (mention) =>
            fits(mention) && isTold(note, mention.sentence) && !seen.has(mention.sentence.start) && seen.add(mention.sentence.start),
        )
        .map((mention) => ({ note, span: mention.sentence, mention }));
    })
    .slice(0, 5);
}

const list = ({ file }: Asked, facts: readonly MedicationFact[], title: string) =>
  listSection(
    `medications-${title}`,
    title,
    facts.map((fact) => quoteFact(file, fact.id, fact.standing === 'current' ? 'must-know' : 'useful')),
  );
const notes = (mentions: readonly ProposedClaim[]) => listSection('notes', 'In notes', mentions);
