import type { PatientIdentity } from '../domain/chart';
import type { Clarification } from '../domain/reply';
import { formatDay } from '../text/dates';
import { adaptiveCard, type AdaptiveCard, buttons, type CardElement, group, heading, line, run } from './adaptive-card';
import { fullName, identifiers } from './banner';
import { askButtons, execute, repeatable } from './card-actions';
import { clip, short } from './json-size';
import { limits } from './limits';

/** A question back: patients told apart by their identifiers, each with a button, or an open question with things to ask. */
export function clarificationCard({ question, patients, words, suggestions }: Clarification, today: string): AdaptiveCard {
  const shown = patients.slice(0, limits.patients);
  const more = patients.length - shown.length;
  return adaptiveCard(
    [
      heading('One question first'),
      line([run(short(question, 2_000))]),
      ...shown.map((patient) => choice(patient, words, today)),
      ...(more > 0 ? [line([`and ${more} more: add a date of birth or an MRN.`])] : []),
      ...(shown.length && !repeatable(words)
        ? [line(['Your question is too long to be repeated by a button: please ask again with the MRN.'])]
        : []),
      ...askButtons(suggestions),
    ],
    clip(question, limits.claim),
  );
}

function choice(patient: PatientIdentity, words: string, today: string): CardElement {
  const who = [line([run(fullName(patient), { bold: true })]), line([run(identifiers(patient, today))], { spacing: 'None' })];
  const button = repeatable(words)
    ? buttons([execute(`Choose ${distinction(patient)}`, 'choose-patient', { patient: patient.reference, words })])
    : [];
  return group([...who, ...button], { style: 'emphasis', spacing: 'Small' });
}

/** What sets this patient apart, short enough for a button. */
function distinction({ mrn, birthDate, name }: PatientIdentity): string {
  if (mrn) return `MRN ${mrn}`;
  return birthDate ? `born ${formatDay(birthDate)}` : name;
}
