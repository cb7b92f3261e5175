import type { Coded, MedicationFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readCodedTexts } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import { dosageText, isAsNeeded } from './dosage';
import type { Fields } from './fields';
import { linked, linkedName } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** An order. One that says "do not give" says so in its name, has no ingredients and the intent `do-not-perform`: nobody may count it as a medicine taken. */
export function readMedicationRequest(entry: Fields, context: FactContext): MedicationFact {
  const intent = entry.text('intent');
  const forbidden = entry.boolean('doNotPerform') === true;
  const status = entry.text('status');
  const standing = standingOf('MedicationRequest', status);
  const reported = entry.boolean('reportedBoolean') === true || entry.object('reportedReference') !== undefined;
  const proposed = intent === 'proposal' || intent === 'option' || (intent === 'plan' && !reported);
  const dosages = entry.list('dosageInstruction');
  const bounds = boundsOf(dosages);
  const author = linkedName(entry, entry.object('requester'), context) ?? linkedName(entry, entry.object('recorder'), context);
  const medicine = medicineOf(entry, context, dosages);
  return defined({
    ...medicine,
    ...(forbidden ? { code: { ...medicine.code, text: `Do not give: ${medicine.code.text}` }, ingredients: [] } : {}),
    ...baseOf(entry, context, {
      standing: forbidden && standing === 'current' ? 'past' : proposed && standing === 'current' ? 'planned' : standing,
      status,
      date: firstDate(entry, 'authoredOn') ?? bounds.start,
      recorded: firstDate(entry, 'authoredOn'),
      author,
    }),
    kind: 'MedicationRequest' as const,
    started: bounds.start,
    ended: bounds.end,
    statusReason: readCoded(entry, 'statusReason')?.text,
    intent: forbidden ? 'do-not-perform' : intent,
  });
}

/** What the patient is said to take. */
export function readMedicationStatement(entry: Fields, context: FactContext): MedicationFact {
  const dosages = entry.list('dosage');
  const status = entry.text('status');
  const period = readBounds(entry, 'effectivePeriod');
  const started = firstDate(entry, 'effectiveDateTime') ?? period.start ?? boundsOf(dosages).start;
  const recorded = firstDate(entry, 'dateAsserted');
  return defined({
    ...medicineOf(entry, context, dosages),
    ...baseOf(entry, context, {
      standing: standingOf('MedicationStatement', status),
      status,
      date: started ?? recorded,
      recorded,
      author: linkedName(entry, entry.object('informationSource'), context),
      encounter: entry.object('context'),
    }),
    kind: 'MedicationStatement' as const,
    started,
    ended: period.end ?? boundsOf(dosages).end,
    statusReason: readCodedTexts(entry, 'statusReason'),
  });
}

function medicineOf(entry: Fields, context: FactContext, dosages: readonly Fields[]) {
  const code = medicineCode(entry, context);
  const reasons = readReasons(entry, context);
  return {
    code,
    ingredients: context.vocabulary.drugsOf(code.codings, code.text).map((drug) => drug.id),
    dosage: dosageText(dosages),
    asNeeded: isAsNeeded(dosages),
    reason: reasons.text,
    reasonReferences: reasons.references.length > 0 ? reasons.references : undefined,
  };
}

/** The medicine's name and codes: on the entry, or in the Medication it contains or refers to; its ingredients when it has no code of its own. */
function medicineCode(entry: Fields, context: FactContext): Coded {
  const own = readCoded(entry, 'medicationCodeableConcept');
  if (own) return own;
  const reference = entry.object('medicationReference');
  const medication = linked(entry, reference, context);
  const found = medication && (readCoded(medication, 'code') ?? ingredientsOf(medication, context));
  const text = found?.text ?? linkedName(entry, reference, context);
  if (text === undefined) entry.refuse('medication');
  return { text: text ?? 'Unnamed medicine', codings: found?.codings ?? [] };
}

function ingredientsOf(medication: Fields, context: FactContext): Coded | undefined {
  const items = medication.list('ingredient').flatMap((ingredient) => {
    const reference = ingredient.object('itemReference');
    const item =
      readCoded(ingredient, 'itemCodeableConcept') ??
      (linked(medication, reference, context) && readCoded(linked(medication, reference, context) as Fields, 'code'));
    return item ?? [];
  });
  const text = joined(
    items.map((item) => item.text),
    ' / ',
  );
  return text === undefined ? undefined : { text, codings: items.flatMap((item) => item.codings) };
}

function boundsOf(dosages: readonly Fields[]): { start?: string; end?: string } {
  for (const dosage of dosages) {
    const repeat = dosage.object('timing')?.object('repeat');
    const bounds = repeat ? readBounds(repeat, 'boundsPeriod') : {};
    if (bounds.start !== undefined || bounds.end !== undefined) return bounds;
  }
  return {};
}
