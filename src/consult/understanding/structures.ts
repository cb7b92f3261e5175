import type { ChartQuestion, SubjectKind } from '../../domain/request';
import type { Utterance } from './utterance';

interface Structure {
  readonly kind: SubjectKind;
  readonly pattern: RegExp;
  readonly setting?: ChartQuestion['setting'];
  /** Matched before the vocabulary, which would take one of its words. */
  readonly early?: true;
}

/** Parts of a chart that are asked for by their name rather than by a code. The first that matches wins; several may. */
const structures: readonly Structure[] = [
  {
    kind: 'encounters',
    setting: 'emergency',
    pattern:
      /\b(?:(?:er|ed|a&e|emergency(?: room| department| dept)?|casualty) (?:visits?|encounters?|trips?|attendances?|presentations?|admissions?)|(?:to|in|at|through) (?:the )?(?:er|ed|a&e|emergency(?: room| department)?)|(?:er|ed) (?:lately|recently))\b/,
  },
  {
    kind: 'encounters',
    setting: 'inpatient',
    pattern:
      /\b(?:hospital ?(?:stays?|admissions?|visits?)|admissions?|admitted|admit|hospitali[sz](?:ed|ations?)|inpatient(?: stays?)?|in (?:the )?hospital|discharged?(?! (?:summar|note|letter)))\b/,
  },
  {
    kind: 'encounters',
    setting: 'virtual',
    pattern: /\b(?:telehealth|virtual|video|phone|telephone) (?:visits?|encounters?|appointments?|consults?|calls?)\b/,
  },
  {
    kind: 'appointments',
    pattern: /\b(?:appointments?|appts?|scheduled (?:visits?|for)|follow ?-?ups? (?:scheduled|booked)|coming (?:in|back)|booked)\b/,
  },
  {
    kind: 'encounters',
    pattern:
      /\b(?:visits?|encounters?|seen|come in|came in|came to (?:see|clinic)|in clinic|office visits?|clinic visits?|consultations?|sessions?|follow ?-?ups?|check ?-?ups?|contacts?)\b/,
  },
  {
    kind: 'medications',
    early: true,
    pattern:
      /\b(?:taking|on|using|takes?|treated with|getting|given|meds?|medications?|medicines?|drugs?)(?: (?:anything|something|any meds?|meds?|medications?))? for\b/,
  },
  {
    kind: 'notes',
    early: true,
    pattern:
      /\b(?:discharge|visit|consult(?:ation)?|progress|clinic|telephone|phone|operative|op|nursing|admission) (?:summar(?:y|ies)|notes?|letters?)\b/,
  },
  { kind: 'allergies', pattern: /\b(?:allerg(?:y|ies|ic)|nkda|nka|intoleran(?:t|ces?)|adverse reactions?|drug reactions?)\b/ },
  { kind: 'immunizations', pattern: /\b(?:immuni[sz]ations?|immuni[sz]ed|vaccin(?:es?|ations?|ated)|vax(?:ed)?|shots|jabs|imms?)\b/ },
  {
    kind: 'family-history',
    pattern:
      /\b(?:family (?:history|hx)|fhx?|famhx|runs? in (?:the|her|his) family|(?:mother|father|mom|dad|mum|parents?|brothers?|sisters?|siblings?|son|daughter|grandmother|grandfather|relatives?)(?: had| have| has|'s)?)\b/,
  },
  {
    kind: 'medications',
    pattern:
      /\b(?:med(?:s|ications?|icines?)?(?: list)?|drugs?|prescriptions?|rx|pills|tablets|scripts|regimen|treatments?|therapy|therapies)\b/,
  },
  {
    kind: 'problems',
    pattern:
      /\b(?:problem(?:s| list)|diagnos(?:es|is list)|conditions|comorbidit(?:y|ies)|pmh|pmhx|medical history|past medical|issues|active diagnoses|chronic (?:conditions|diseases|illnesses|problems))\b/,
  },
  {
    kind: 'care-team',
    pattern:
      /\b(?:care ?team|pcp|primary (?:care )?(?:doctor|doc|provider|physician|care)|gp|family doctor|case manager|(?:her|his|their|the|a) (?:cardiologist|nephrologist|oncologist|endocrinologist|psychiatrist|neurologist|pulmonologist|rheumatologist|obstetrician|ob|midwife|pediatrician|hospitalist|specialist|surgeon|doctor|doc|provider|nurse))\b/,
  },
  { kind: 'procedures', pattern: /\b(?:procedures?|surger(?:y|ies)|operations?|operated on|psh|surgical (?:history|hx))\b/ },
  { kind: 'vitals', pattern: /\b(?:vitals?(?: signs?)?|obs)\b/ },
  {
    kind: 'demographics',
    pattern:
      /\b(?:how old|age|dob|d\.o\.b|date of birth|birth ?day|birth ?date|born|gender|sex|mrn|medical record number|address|phone(?: number)?|contact|married|marital(?: status)?|language|ethnicity|race|next of kin|emergency contact|insurance number|alive|dead|deceased|die[ds]?|pass(?:ed)? away|death)\b/,
  },
  { kind: 'orders', pattern: /\b(?:orders?|ordered|referrals?|referred|pending)\b/ },
  { kind: 'goals', pattern: /\b(?:goals?|targets?|care ?plans?)\b/ },
  { kind: 'coverage', pattern: /\b(?:insurance|coverage|payer|payor|insured|health plan|medicare|medicaid)\b/ },
  { kind: 'notes', pattern: /\b(?:notes?|letters?|documents?|discharge summar(?:y|ies)|correspondence|wrote|documentation)\b/ },
  {
    kind: 'results',
    pattern: /\b(?:lab(?:s|oratory)?|blood ?work|bloods|results?|abnormals?|imaging|scans?|radiology|reports?|path(?:ology)?|tests?)\b/,
  },
];

export interface StructureFound {
  readonly kind: SubjectKind;
  readonly words: string;
  readonly setting?: ChartQuestion['setting'];
}

/** The parts of the chart an utterance names; takes their words. */
export function takeStructures(utterance: Utterance, pass: 'before-concepts' | 'after-concepts'): StructureFound[] {
  const found: StructureFound[] = [];
  // Phrases of several words would lose one to a concept ("ER visits", "family history"), so they go first.
  for (const { kind, pattern, setting } of structures.filter(
    (each) => (each.setting !== undefined || each.early === true || each.kind === 'family-history') === (pass === 'before-concepts'),
  )) {
    if (found.some((each) => each.kind === kind)) continue;
    const match = pattern.exec(utterance.line);
    if (!match || !wordsFree(utterance, match.index, match.index + match[0].length)) continue;
    utterance.takeMatch(pattern);
    found.push({ kind, words: match[0], ...(setting && { setting }) });
  }
  return found;
}

function wordsFree(utterance: Utterance, start: number, end: number): boolean {
  return utterance.words.some((word, index) => word.at < end && word.at + word.text.length > start && utterance.isFree(index));
}
