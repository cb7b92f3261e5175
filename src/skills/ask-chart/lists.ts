import type { AllergyFact, ChartFile, Fact, NoteFact, PlanFact } from '../../domain/chart';
import type { Span } from '../../domain/span';
import type { ProposedClaim } from '../../domain/claim';
import { ageAt, formatDay } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { computed } from '../writing/computed';
import { toldSentences } from '../writing/note-sentences';
import { inPeriod } from '../writing/period-of';
import { quoteFact, quoteSpan } from '../writing/quote-fact';
import { epochDay } from '../../text/days';
import { isInSet } from '../../knowledge/drug-set';
import type { Asked, Part } from './asked';
import { conditionsBelow } from './condition-tree';
import { relativeHas } from './conditions';
import { holds, stems } from './measurements';
import { sentencesAbout } from './medications';
import { absentPart, listSection, partOf } from './part';

/** Allergies, all or to one thing; "no known allergies" is a recorded statement, not a gap. */
export function answerAllergies(asked: Asked): Part {
  const { file, beside, knowledge } = asked;
  const [about] = beside.filter(
    (each) => each.kind === 'drug' || each.kind === 'drug-class' || each.kind === 'words' || each.kind === 'condition',
  );
  const active = file.allergies.filter((fact) => fact.standing !== 'past');
  const fits = (fact: AllergyFact): boolean => {
    if (!about) return true;
    const { drugs } = knowledge;
    const ingredients = drugs.ingredients.filter((each) =>
      about.kind === 'drug' ? each.id === about.concept : about.kind === 'drug-class' && drugs.inClass(each, about.concept ?? ''),
    );
    return (
      ingredients.some((each) => fact.ingredients.includes(each.id)) ||
      drugs.allergyGroups.some(
        (group) =>
          fact.groups.includes(group.id) &&
          ingredients.some((each) => group.conflicts !== undefined && isInSet(drugs, each, group.conflicts)),
      ) ||
      holds(fact.code.text, stems(about.words))
    );
  };
  const matching = active.filter(fits);
  const statements = active.filter((fact) => fact.negated);
  const setAside = file.setAside
    .filter((fact): fact is AllergyFact => fact.kind === 'AllergyIntolerance')
    .filter(fits)
    .map((fact) => quoteFact(file, fact.id));
  const [first, ...rest] = matching.length > 0 ? matching : about ? [] : statements;
  const past = file.allergies.filter((fact) => fact.standing === 'past' && fits(fact)).map((fact) => quoteFact(file, fact.id));
  const others = [...past, ...active.filter((fact) => fact !== first && !rest.includes(fact)).map((fact) => quoteFact(file, fact.id))];
  const mentions = allergyStatements(file);
  if (!first)
    return absentPart(
      asked,
      about ? `active allergy to ${about.corrected ?? about.words}` : 'allergies',
      ['AllergyIntolerance'],
      [...setAside, ...others, ...mentions],
    );
  const list = rest.map((fact) => quoteFact(file, fact.id, 'must-know'));
  return partOf(quoteFact(file, first.id), {
    sections: [
      listSection('allergies', 'Allergies', list),
      listSection('aside', 'Also in the record', [...(about ? others : []), ...setAside, ...mentions]),
    ],
  });
}

/** What notes say of allergies, the newest first. */
function allergyStatements(file: ChartFile): ProposedClaim[] {
  const spans = file.notes.flatMap((note) =>
    toldSentences(note)
      .filter((span) => /\ballerg|\bnkda\b/i.test(note.text.slice(span.start, span.end)))
      .map((span) => ({ note, span })),
  );
  return spans.slice(0, 3).map(({ note, span }) => quoteSpan(file, note.id, span));
}

/** What relatives have: never said of the patient. */
export function answerFamilyHistory(asked: Asked): Part {
  const { file, beside, knowledge } = asked;
  const about = beside.find((each) => each.kind === 'condition' || each.kind === 'words');
  const below = about?.concept ? conditionsBelow(knowledge, about.concept) : new Set<string>();
  const matching = about ? file.familyHistory.filter((fact) => relativeHas(fact, below, stems(about.words))) : file.familyHistory;
  const mentions = sentencesAbout(
    file.notes,
    (mention) => mention.assertion === 'other-person' && (!about || below.has(mention.concept)),
  ).map(({ note, span }) => quoteSpan(file, note.id, span));
  const [first, ...rest] = [...matching.map((fact) => quoteFact(file, fact.id)), ...mentions];
  const others = about ? file.familyHistory.filter((fact) => !matching.includes(fact)).map((fact) => quoteFact(file, fact.id)) : [];
  if (!first)
    return absentPart(
      asked,
      about ? `relatives with ${about.words}` : 'conditions of relatives',
      ['FamilyMemberHistory', 'DocumentReference'],
      others,
    );
  return partOf(first, { sections: [listSection('relatives', 'Relatives', rest)] });
}

/** Active problems, newest first, with what was resolved below. */
export function answerProblems(asked: Asked): Part {
  const { file, period } = asked;
  const known = file.problems.filter((fact) => inPeriod(fact.onset ?? fact.date, period));
  const active = known.filter((fact) => fact.standing === 'current' || fact.standing === 'unconfirmed');
  const [first, ...rest] = active;
  const past = known.filter((fact) => fact.standing === 'past').map((fact) => quoteFact(file, fact.id));
  if (!first) return absentPart(asked, 'active problems', ['Condition'], past.slice(0, 6));
  return partOf(quoteFact(file, first.id), {
    sections: [
      listSection(
        'active',
        'Active problems',
        rest.map((fact) => quoteFact(file, fact.id, 'must-know')),
        30,
      ),
      listSection('resolved', 'Resolved', past, 8),
    ],
  });
}

/** Latest vital signs or results: the newest value of each thing measured. */
export function answerResults(asked: Asked): Part {
  const { file, period, subject, question } = asked;
  const vitals = subject.kind === 'vitals';
  if (!vitals && /imaging|scan|radiolog|x-?ray/.test(subject.words)) return answerImaging(asked);
  const inKind = file.observations.filter(
    (fact) =>
      (vitals ? fact.category === 'vital-signs' : fact.category === 'laboratory') &&
      (fact.value ?? fact.components.length > 0) &&
      inPeriod(fact.date, period),
  );
  const abnormalOnly = !vitals && /abnormal|out of range|off\b/.test(subject.words);
  const newest = new Map<string, (typeof inKind)[number]>();
  for (const fact of inKind) if (!newest.has(fact.concept ?? fact.code.text)) newest.set(fact.concept ?? fact.code.text, fact);
  const chosen = (question.aggregate === 'all' ? inKind : [...newest.values()]).filter(
    (fact) => !abnormalOnly || (fact.flag && fact.flag !== 'normal'),
  );
  const abnormalFirst = [
    ...chosen.filter((fact) => fact.flag && fact.flag !== 'normal'),
    ...chosen.filter((fact) => !fact.flag || fact.flag === 'normal'),
  ];
  const reports = vitals
    ? []
    : file.reports.filter((fact) => fact.category !== 'laboratory' && fact.conclusion && inPeriod(fact.date, period)).slice(0, 5);
  const claims = [...abnormalFirst, ...reports].map((fact: Fact) => quoteFact(file, fact.id));
  const [first, ...rest] = claims;
  if (!first) return absentPart(asked, vitals ? 'vital signs' : 'results', vitals ? ['Observation'] : ['Observation', 'DiagnosticReport']);
  return partOf(first, { sections: [listSection('results', vitals ? 'Vital signs' : 'Results, newest of each', rest, 20)] });
}

/** Images: reports and measurements of that category, never laboratory results. */
function answerImaging(asked: Asked): Part {
  const { file, period } = asked;
  const reports = file.reports.filter((fact) => fact.category === 'imaging' && inPeriod(fact.date, period));
  const measured = file.observations.filter((fact) => fact.category === 'imaging' && inPeriod(fact.date, period));
  const [first, ...rest] = [...reports, ...measured].map((fact) => quoteFact(file, fact.id));
  if (!first) return absentPart(asked, 'imaging', ['DiagnosticReport', 'Observation']);
  return partOf(first, { sections: [listSection('imaging', 'Also', rest)] });
}

/** Orders, goals, appointments, coverage, care team: entries of one resource type. */
export function answerPlans(asked: Asked, kinds: readonly PlanFact['kind'][], lookedFor: string): Part {
  const { file, question, period, beside, subject } = asked;
  const topics = [...beside, ...(subject.kind === 'words' ? [subject] : [])].filter(
    (each) => each.kind === 'words' || each.kind === 'procedure' || each.kind === 'condition',
  );
  const all = file.plans.filter(
    (fact) =>
      kinds.includes(fact.kind) &&
      inPeriod(fact.date ?? fact.period?.start, period) &&
      topics.every((topic) =>
        holds(`${fact.code.text} ${fact.says ?? ''} ${fact.participants.join(' ')} ${fact.reason ?? ''}`, stems(topic.words)),
      ),
  );
  const day = (fact: PlanFact) => (fact.date ?? fact.period?.start ?? '').slice(0, 10);
  const ahead =
    question.aggregate === 'next'
      ? all.filter((fact) => day(fact) >= file.today && fact.standing !== 'past').sort((a, b) => (day(a) < day(b) ? -1 : 1))
      : all;
  const [first, ...rest] = ahead;
  if (!first)
    return absentPart(
      asked,
      question.aggregate === 'next' ? `coming ${lookedFor}` : lookedFor,
      kinds,
      question.aggregate === 'next' ? all.slice(0, 2).map((fact) => quoteFact(file, fact.id)) : [],
    );
  return partOf(quoteFact(file, first.id), {
    sections: [
      listSection(
        'plans',
        'Also',
        rest.map((fact) => quoteFact(file, fact.id)),
      ),
    ],
  });
}

/** Who the patient is: the banner's facts, and the age computed from the date of birth. */
export function answerDemographics(asked: Asked): Part {
  const { file, subject } = asked;
  const { patient, today } = file;
  const quoted = quoteFact(file, patient.reference);
  const evidence = file.evidence.get(patient.reference);
  const until = typeof patient.deceased === 'string' ? patient.deceased : today;
  const age = patient.birthDate ? ageAt(patient.birthDate, until) : undefined;
  if (/old|age/.test(subject.words) && age?.unit === 'years' && patient.birthDate && evidence) {
    const years = computed(
      'years-between',
      [patient.reference],
      [epochDay(patient.birthDate), epochDay(until)],
      age.value,
      age.text,
      'years',
    );
    const claim: ProposedClaim = {
      text: `${age.text}${patient.deceased ? ' at death' : ''}: ${evidence.text}`,
      citations: [citeWhole(years), citeWhole(evidence)],
      importance: 'must-know',
    };
    return partOf(claim, { evidence: [years] });
  }
  if (/die|death|passed|dead|deceased/.test(subject.words)) {
    const certificates = [...file.observations, ...file.reports]
      .filter((fact) => /cause of death|death certif/i.test(fact.code.text))
      .map((fact) => quoteFact(file, fact.id));
    return partOf(certificates[0] ?? quoted, {
      sections: [listSection('death', 'Also in the record', [quoted, ...certificates.slice(1)])],
    });
  }
  return partOf(quoted);
}

/** Notes: the newest of the kind asked for, or those that hold the words asked for, by title and day, then in their own sentences. */
export function answerNotes(asked: Asked): Part {
  const { file, period, beside, subject } = asked;
  const topics = beside.map((each) => stems(each.words));
  const kind = stems(subject.words).filter((word) => !generic.has(word));
  const matching = file.notes.filter(
    (note) =>
      inPeriod(note.date, period) &&
      holds(`${note.title} ${note.type.text}`, kind) &&
      topics.every((words) => holds(`${note.title} ${note.text}`, words)),
  );
  const [first] = matching;
  const what = kind.length > 0 ? subject.words : 'notes';
  if (!first) return absentPart(asked, what, ['DocumentReference']);
  const told = (note: NoteFact): Span[] => {
    const all = toldSentences(note);
    return topics.length > 0 ? all.filter((span) => topics.some((words) => holds(note.text.slice(span.start, span.end), words))) : all;
  };
  const sections = matching.slice(0, 4).map((note, index) =>
    listSection(
      `note-${index}`,
      titleOf(note),
      told(note).map((span) => quoteSpan(file, note.id, span)),
      index === 0 ? 10 : 3,
    ),
  );
  const beginning = toldSentences(first)[0];
  if (!beginning) return absentPart(asked, `readable ${what}`, ['DocumentReference']);
  const headline: ProposedClaim = { ...quoteSpan(file, first.id, beginning), text: titleOf(first) };
  return partOf(headline, { sections });
}

const generic = new Set(
  ['note', 'notes', 'letter', 'document', 'correspondence', 'wrote', 'documentation', 'clinic', 'visit'].map(
    (word) => stems(word)[0] ?? word,
  ),
);

const titleOf = (note: NoteFact): string => `${note.type.text}${note.date ? `, ${formatDay(note.date)}` : ''}`;
