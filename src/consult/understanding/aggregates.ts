import type { Aggregate } from '../../domain/request';
import type { Utterance } from './utterance';

interface Cue {
  readonly aggregate: Aggregate;
  readonly pattern: RegExp;
}

const stop =
  "(?:stop(?:ped|ping|s)?|d/c(?:'?e?d)?|dc'?d|discontinu(?:ed?|ing)|taken off|came? off|come off|took (?:her|him|them) off|off of|quit|held|halt(?:ed)?|end(?:ed)?|finish(?:ed)?|no longer (?:on|taking))";
const start =
  '(?:start(?:ed|ing|s)?|beg[aiu]n|initiat(?:ed|e)|put on|go on|went on|gone on|placed on|prescribed|commenced?|introduced|added|onset)';

/** Cues in the order in which they win: the more particular question first. */
const cues: readonly Cue[] = [
  { aggregate: 'count', pattern: /\b(?:how many|number of|count of|how often)\b(?: times)?/ },
  {
    aggregate: 'stopped',
    pattern: new RegExp(`\\b(?:when|why|who|reason|date|did|has|have|was|were|is|how come|what made)\\b.*\\b${stop}(?![a-z])`),
  },
  { aggregate: 'stopped', pattern: new RegExp(`\\b(?:stopped|discontinued|d/c'?d|stop date)(?![a-z])`) },
  {
    aggregate: 'compare',
    pattern:
      /\b(?:compared? (?:to|with)|comparison|vs|versus|differen(?:t|ce) (?:between|from)|(?:better|worse|higher|lower|more|less|fewer|bigger|heavier|lighter) .*\bthan|how (?:much )?(?:has|have|did) .*\bchanged?(?: since| from| between)?|(?:lost|gained|lose|gain) (?:any )?weight)\b/,
  },
  {
    aggregate: 'trend',
    pattern:
      /\b(?:trend(?:s|ing|ed)?|over time|over the years|(?:getting|gotten|got|becoming|become|been) (?:any )?(?:better|worse|higher|lower)|improv(?:ing|ed|e)|worsen(?:ing|ed)?|ris(?:ing|en)|rose|fall(?:ing|en)|dropp(?:ing|ed)|declin(?:ing|ed)|deteriorat(?:ing|ed)|climbing|going (?:up|down)|gone (?:up|down)|creeping up|been (?:doing|running|looking)|how(?:'s|s| is| are| has| have)? .*\bbeen\b|graph|plot|chart of|progress(?:ion|ing)?|course of|stable|trajectory)\b/,
  },
  { aggregate: 'highest', pattern: /\b(?:highest|heaviest|tallest|max(?:imum)?|peak(?:ed)?|worst|top|biggest|largest)\b/ },
  { aggregate: 'lowest', pattern: /\b(?:lowest|lightest|min(?:imum)?|nadir|smallest|least)\b/ },
  { aggregate: 'average', pattern: /\b(?:average|avg|mean)\b(?! (?:to|that|he|she|the))/ },
  { aggregate: 'next', pattern: /\b(?:next|upcoming|coming up|coming in|scheduled|future|booked)\b/ },
  { aggregate: 'due', pattern: /\b(?:overdue|due|up to date|up-to-date|utd|needs? (?:a|another|any|her|his|to have))\b/ },
  {
    aggregate: 'started',
    pattern: new RegExp(
      `\\b(?:when|how long|since when|what (?:date|year|day)|date)\\b.*\\b(?:${start}|diagnos(?:ed|is)|dx'?d?|been on|taking|had|have|has|first|get|got)(?![a-z])|\\bsince when\\b|\\bhow long\\b|\\bstart date\\b|\\bwhen (?:was|were|did) .*\\b${start}`,
    ),
  },
  {
    aggregate: 'started',
    pattern:
      /\bnew (?:meds?|medications?|medicines?|drugs?|prescriptions?|scripts?|rx)\b|\b(?:meds?|medications?|medicines?|drugs?) (?:were |was |been )?(?:started|added|begun)\b/,
  },
  { aggregate: 'why', pattern: /\b(?:why|what .*\bfor$|reason|indication|how come)\b/ },
  { aggregate: 'who', pattern: /\b(?:who|who's|whos|whom|which (?:doctor|doc|provider|clinician|team|specialist|dr))\b/ },
  { aggregate: 'dose', pattern: /\b(?:dos(?:e|es|age|ing)|how (?:much|many mg)|strength|what mg)\b/ },
  { aggregate: 'first', pattern: /\b(?:first|earliest|initial|baseline|oldest)\b(?! line)/ },
  {
    aggregate: 'ever',
    pattern:
      /\b(?:ever|any (?:history|hx|h\/o|record|evidence|mention|documented|known|prior|previous)|history of|hx of|h\/o|past history|does (?:he|she|they|the patient|pt|patient) have|is there (?:any|a)|has (?:he|she|they) (?:had|got)|got any|known (?:to have|with))\b/,
  },
  {
    aggregate: 'current',
    pattern:
      /\b(?:is (?:he|she|pt|the patient|patient) (?:on|taking|still)|still (?:on|taking)|on any|taking (?:any|for)?|currently|current|right now|are (?:they|we)|(?:he|she) (?:on|takes?|taking))\b/,
  },
  { aggregate: 'latest', pattern: /\b(?:last|latest|most recent|newest|recent|final|current|now|today)\b/ },
  { aggregate: 'all', pattern: /\b(?:all|list|every|each|full list|complete list|what (?:are|were))\b/ },
];

/** How the question wants the facts put together; undefined when no word says so. */
export function findAggregate(utterance: Utterance): Aggregate | undefined {
  return cues.find((cue) => cue.pattern.test(utterance.line))?.aggregate;
}

/** What a question of this subject means when it says no more than the subject. */
export function usualAggregate(kind: string, overTime: boolean): Aggregate {
  switch (kind) {
    case 'observation':
      // "Creatinine in 2019" asks for what there was, not only for the last of it.
      return overTime ? 'trend' : 'latest';
    case 'panel':
    case 'vaccine':
    case 'procedure':
    case 'encounters':
    case 'results':
    case 'vitals':
    case 'notes':
      return 'latest';
    case 'condition':
    case 'words':
      return 'ever';
    case 'drug':
    case 'drug-class':
    case 'medications':
    case 'problems':
      return 'current';
    case 'appointments':
      return 'next';
    default:
      return 'all';
  }
}
