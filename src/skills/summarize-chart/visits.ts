// Hides which contacts are worth telling, and that a note may stand alone.
import type { Period } from '../../domain/calendar';
import type { EncounterFact, NoteFact } from '../../domain/chart';
import type { Importance, ProposedClaim } from '../../domain/claim';
import { addMonths, formatDay } from '../../text/dates';
import { citeSpan } from '../../text/quotes';
import { absenceOf, unreadable } from '../writing/absence';
import { inPeriod } from '../writing/period-of';
import { evidenceOf, quoteSpan } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import { keySentences } from './note-sentences';
import { withDetails, type Part } from './part';
import { notDocumented } from './not-documented';
import type { View } from './view';

/** A visit with its notes, or a note without a visit. */
interface Contact {
  readonly date: string;
  readonly visit?: EncounterFact;
  readonly notes: readonly NoteFact[];
}

/** The newest three contacts and the last grave one, with what their notes said. */
export function visitsPart(view: View, told: ReadonlySet<string>, period?: Period): Part {
  const { file } = view;
  const contacts = contactsOf(view).filter(({ date }) => inPeriod(date, period));
  const chosen = period === undefined ? worthTelling(contacts, addMonths(file.today, -12)) : contacts;
  // What was written last is where the story stands; the earlier contacts may go to another page.
  const latestWord = chosen.find(({ notes }) => notes.length > 0);
  const claims = [
    ...chosen.map((contact) => contactClaim(view, contact, told, contact === latestWord ? 'must-know' : 'useful')),
    ...contacts.filter((each) => !chosen.includes(each)).map((contact) => contactClaim(view, contact, told, 'detail')),
  ];
  if (claims.length > 0) return { section: { id: 'visits', title: 'Recent contacts and what the notes said', claims }, limit: 5 };
  const absence = period === undefined ? absenceOf(file, 'visits', ['Encounter', 'DocumentReference']) : undefined;
  if (period !== undefined) return {};
  if (!absence) return { notAddressed: unreadable(file, 'visit', ['Encounter', 'DocumentReference']) };
  return { section: { id: 'visits', title: 'Recent contacts', claims: [notDocumented('Visits', view, absence)] } };
}

/** Sentences of one note on one screen. */
const sentencesShown = 5;
/** Of these, how many are as important as the contact itself. */
const sentencesFirst = 3;

/** Newest first. */
function contactsOf({ file }: View): Contact[] {
  const notes = new Map<string, NoteFact[]>();
  const visits = file.encounters.filter((visit) => visit.standing !== 'planned' && (visit.date ?? '').slice(0, 10) <= file.today);
  const known = new Set(visits.map(({ id }) => id));
  const alone: NoteFact[] = [];
  const stays = visits.filter((visit) => visit.class === 'inpatient' && (visit.period?.end !== undefined || visit.standing === 'current'));
  for (const note of file.notes) {
    if (note.standing === 'past') continue;
    const day = (note.date ?? '').slice(0, 10);
    const at =
      note.encounter !== undefined && known.has(note.encounter)
        ? note.encounter
        : stays.find(({ period }) => day >= (period?.start ?? '9') && day <= (period?.end ?? file.today))?.id;
    if (at === undefined) alone.push(note);
    else notes.set(at, [...(notes.get(at) ?? []), note]);
  }
  const contacts: Contact[] = [
    ...visits.map((visit) => ({ date: visit.date ?? '', visit, notes: notes.get(visit.id) ?? [] })),
    ...alone.map((note) => ({ date: note.date ?? note.recorded ?? '', notes: [note] })),
  ];
  return contacts.sort((one, other) => (one.date === other.date ? (idOf(one) < idOf(other) ? -1 : 1) : one.date < other.date ? 1 : -1));
}

const idOf = ({ visit, notes }: Contact): string => visit?.id ?? notes[0]?.id ?? '';

/** Of contacts that repeat each other without a note, the newest stands for all. */
function worthTelling(contacts: readonly Contact[], graveFrom: string): Contact[] {
  const seen = new Set<string>();
  const distinct = contacts.filter(({ visit, notes }) => {
    if (!visit || notes.length > 0) return true;
    const key = `${visit.type.text}|${visit.reason ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
  const newest = distinct.slice(0, 3);
  const grave = distinct
    .filter(({ visit, date }) => (visit?.class === 'inpatient' || visit?.class === 'emergency') && date >= graveFrom && date !== '')
    .slice(0, 2);
  const noted = newest.some(({ notes }) => notes.length > 0) ? [] : distinct.filter(({ notes }) => notes.length > 0).slice(0, 1);
  return distinct.filter((contact) => newest.includes(contact) || grave.includes(contact) || noted.includes(contact));
}

/** The visit, or the kind and day of a note, with what was written: the newest note on one screen, of a stay that goes on the newest two. */
function contactClaim({ file }: View, { visit, notes }: Contact, told: ReadonlySet<string>, importance: Importance): ProposedClaim {
  const shown = visit?.class === 'inpatient' && visit.standing === 'current' ? 2 : 1;
  const said = notes.flatMap((note, index) =>
    keySentences(note, sentencesShown).map((span, place) =>
      quoteSpan(file, note.id, span, index >= shown ? 'detail' : place < sentencesFirst ? importance : 'useful'),
    ),
  );
  const fresh = said.filter(({ text }) => !told.has(text));
  if (visit) return withDetails(inBrief(file, visit, importance), fresh);
  const note = notes[0] as NoteFact;
  const evidence = evidenceOf(file, note.id);
  const beginning = said[0]?.citations[0] ?? citeSpan(evidence, { start: 0, end: Math.min(evidence.text.length, 200) });
  const text = `${note.type.text}${note.date ? `, ${formatDay(note.date)}` : ''}`;
  return withDetails({ text, citations: [beginning], importance }, fresh);
}
