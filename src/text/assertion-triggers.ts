// The words that turn what a sentence mentions. Matched against folded text: lower case, single spaces, plain punctuation.
import type { Assertion } from '../domain/chart';
import { relativePattern } from './relatives';

/** `phrase` ends at a comma or bracket as well; `clause` runs to a word that ends its kind of scope. */
export interface Trigger {
  readonly means: Exclude<Assertion, 'affirmed'>;
  readonly looks: 'forward' | 'backward';
  readonly reach: 'phrase' | 'clause';
  readonly pattern: RegExp;
  /** Only under a heading of a plan. */
  readonly inPlan?: true;
}

/** The longer first: "not on" before "not". */
const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:${alternatives.toSorted((left, right) => right.length - left.length).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
const start = '(?<=^(?:[-*>]|\\d+[.)])? ?|[.:] )';

export const triggers: readonly Trigger[] = [
  // negation, looking forward
  {
    means: 'negated',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      'no',
      'not',
      'non',
      'without',
      'w/o',
      'den(?:ies|ied|y|ying)',
      'negative for',
      'neg for',
      'neg:',
      'negative:',
      'never',
      'neither',
      'nor',
      'absence of',
      'lack of',
      'lacks',
      'free of',
      'clear of',
      'none of',
      'no (?:clinical |radiographic |current )?(?:evidence|signs?|symptoms?|history|hx|h/o|known|complaints?|findings?|indication|prior|previous|past)(?: (?:of|for|to suggest))?(?: (?:prior|previous))?',
      'no h/o',
      'not (?:on|taking|using|have|had|been on|been taking|currently (?:on|taking)|prescribed|present|seen)',
      "(?:does|did|do|has|have|had|is|was|are|were)(?: not|n't)(?: (?:have|had|take|taking|been|appear|seem|show|report))?",
      "(?:can|could|won|wo|would)n't",
      'rul(?:ed|es) out',
      '(?:fails|failed) to (?:reveal|show)',
      'unremarkable for',
      'nkda',
      'nil',
      'declin(?:es|ed)',
      'refus(?:es|ed)',
    ),
  },
  // negation, looking back
  {
    means: 'negated',
    looks: 'backward',
    reach: 'clause',
    pattern: words(
      '(?:is|are|was|were|has been|have been|been) (?:ruled out|excluded)',
      'ruled out',
      '(?:is|are|was|were|has been|have been) (?:negative|absent|denied|not (?:present|seen|found|identified|noted|detected))',
      'not (?:present|seen|found|identified|noted|detected|visualized)',
    ),
  },
  {
    means: 'negated',
    looks: 'backward',
    reach: 'phrase',
    pattern: words('negative', 'neg', 'absent', 'denied', 'declined', 'refused', 'not given', 'not done', 'not taken', 'not taking'),
  },
  {
    means: 'negated',
    looks: 'backward',
    reach: 'phrase',
    pattern: /(?<=\p{L}\)?) ?(?::|-| - ) ?(?:no|none|nil|denies|denied|negative|neg|absent|never|n\b)(?![\p{L}\p{N}])/gu,
  },
  // uncertainty
  {
    means: 'uncertain',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      'possibl[ey]',
      'probabl[ey]',
      '(?:most |more |less |very |un)?likely',
      'suspect(?:ed|s|ing)?',
      'suspicion (?:of|for)',
      'suspicious for',
      'concern(?:s|ed|ing)? (?:for|about|of)',
      'worr(?:y|ied|isome) (?:for|about)',
      'rule[- ]?out',
      'r/o',
      'to exclude',
      'evaluate for',
      'eval for',
      'assess for',
      'work[- ]?up (?:for|of)',
      'screen(?:ing|ed)? for',
      'monitor(?:ing)? for',
      'watch(?:ing)? for',
      'risk (?:of|for)',
      'at risk for',
      'differential(?: diagnosis)?(?: includes)?:?',
      'ddx:?',
      '(?:may|might|could)(?: (?:have|be|represent|reflect|indicate))?',
      '(?:can ?not|could not|unable to) (?:exclude|rule out)',
      'not (?:certain|sure|clear) (?:if|whether)',
      'unclear (?:if|whether)',
      'uncertain',
      'question(?:able)?(?: of)?',
      'presum(?:ed|ptive|ably)',
      'equivocal',
      'suggest(?:s|ive|ing)?(?: of)?',
      'apparent(?:ly)?',
      'appears? to',
      'seems? to',
      'versus',
      'vs',
      'if',
      'in case of',
      'should (?:he|she|they|you|the patient) (?:develop|have)',
      'borderline',
      'doubt(?:ful)?',
    ),
  },
  { means: 'uncertain', looks: 'forward', reach: 'phrase', pattern: /(?<![\p{L}\p{N}])\?{1,2} ?(?=[\p{L}])/gu },
  {
    means: 'uncertain',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      '(?:is|are|was|remains?|seems?|appears?) (?:possible|probable|likely|unlikely|suspected|uncertain|unclear|doubtful|questionable|in question)',
      '(?:can ?not|could not) be (?:excluded|ruled out)',
      'not (?:excluded|ruled out)',
      'suspected',
      'unlikely',
      'vs',
      'versus',
      'to be ruled out',
    ),
  },
  { means: 'uncertain', looks: 'backward', reach: 'phrase', pattern: /\?(?= |$|[,;)])/gu },
  // time gone by
  {
    means: 'historical',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      '(?:past |prior |previous |remote |known |personal |significant |long ?standing )?(?:medical )?(?:history|hx) (?:of|significant for|notable for)',
      'h/o',
      'hx',
      'history:',
      's/p',
      'status[- ]post',
      'used to',
      'past',
    ),
  },
  {
    means: 'historical',
    looks: 'forward',
    reach: 'phrase',
    pattern: words('previous(?:ly)?', 'prior', 'remote', 'old', 'former(?:ly)?', 'childhood', 'resolved', 'healed', 'treated for'),
  },
  {
    means: 'historical',
    looks: 'forward',
    reach: 'clause',
    pattern: /(?<=^(?:[-*] )?)(?:back )?in (?:early |late |mid[- ]?)?(?:19|20)\d{2}(?!\d)/gu,
  },
  {
    means: 'historical',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      'in (?:early |late |mid[- ]?|\\p{L}{3,9} )?(?:19|20)\\d{2}',
      "in '\\d{2}",
      '(?:\\d+|several|many|some|a few|two|three|four|five|six|seven|eight|nine|ten) (?:weeks?|months?|years?|yrs?|mos?|decades?) (?:ago|prior|earlier)',
      '(?:has |have |had |is |was |now )?resolved',
      'as a child',
      'in (?:childhood|the past|his youth|her youth)',
      'in remission',
    ),
  },
  // what is to come
  {
    means: 'planned',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      "(?:will|'ll|shall|should|would|to|plan(?:s|ned|ning)?(?: is)? to|plans? on|intends? to|going to|agree[sd]? to|want(?:s|ed)? to|discuss(?:ed)?|consider(?:ing|ed)?|recommend(?:s|ed|ing)?|advise[sd]?|suggest|propose[sd]?|need(?:s)? to)(?: be)? (?:re-?)?(?:start(?:ed|ing)?|begin|beginning|initiat(?:e|ed|ing)|add(?:ed|ing)?|try(?:ing)?|trial(?: of)?|order(?:ed)?|obtain|get|check|schedul(?:e|ed|ing)|refer(?:red)?|switch(?:ing)? to|chang(?:e|ing) to|transition(?:ing)? to|undergo|receive|have|repeat|book|arrange)",
      'will (?:need|require|follow|return|give|do|send|recheck|prescribe)',
      'plan(?:ned|s|ning)? (?:for|on)',
      'consider(?:ing|ed)?',
      '(?:is |are )?(?:scheduled|booked|due|planned|awaiting|waiting|pending|referred|candidate) (?:for|on)',
      'referral (?:to|for)',
      'recommend(?:s|ed|ing)?',
      'would benefit from',
      'pending',
      'upcoming',
      'awaiting',
    ),
  },
  {
    means: 'planned',
    looks: 'forward',
    reach: 'clause',
    inPlan: true,
    pattern: new RegExp(
      `${start}(?:re-?)?(?:start|begin|initiate|add|trial|try|order|obtain|check|recheck|repeat|schedule|refer|arrange|get|send|switch to|recommend|consult)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    means: 'planned',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      '(?:is|are|was|were) (?:planned|scheduled|recommended|pending|ordered|due|booked)',
      '(?:to|will|should) be (?:re-?)?(?:started|initiated|added|scheduled|ordered|done|repeated|obtained|considered|checked|given)',
      '(?:pending|scheduled|planned)(?: for)?',
    ),
  },
  // taken no longer
  {
    means: 'stopped',
    looks: 'forward',
    reach: 'clause',
    pattern: new RegExp(
      `(?:${start}|(?<![\\p{L}\\p{N}'])(?:she|he|they|i|we|pt|patient|self|has|have|had|and|then|recently|since|already|abruptly|pcp|cardiology|nephrology|clinic|dr\\.? \\p{L}+)[ -])(?:self-)?(?:stop(?:ped)?|discontinued?|d/c'?d?|dc'?d|held|hold(?:ing)?|quit|ceased?)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    means: 'stopped',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      'no longer(?: (?:on|taking|takes|using|uses|needs|requires|has|have|prescribed))?',
      '(?:came |come |weaned |taken |been |stay(?:ed)? |tapered |now |is |was )off(?: of)?',
      'off of',
      'discontinuation of',
      'stopp(?:ing|age of)',
      'after stopping',
      '(?:is |was |are )?not (?:currently |presently |now )?taking any more',
    ),
  },
  {
    means: 'stopped',
    looks: 'forward',
    reach: 'phrase',
    pattern: /(?<![\p{L}\p{N}])(?:switched|changed|converted|transitioned) from(?= )/gu,
  },
  {
    means: 'stopped',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      "(?:(?:is|are|was|were|been|being|has been|have been|had been|therefore|then|subsequently|since|on hold|temporarily|now) )*(?:self-)?(?:stopped|discontinued|d/c'?d|dc'?d|held|on hold|withdrawn|tapered off|weaned off|ceased)(?: taking)?",
      'no longer(?: (?:taken|used|needed|present))?',
    ),
  },
  // somebody else
  {
    means: 'other-person',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      `(?:his |her |the |their |pt's |patient's )?(?:(?:maternal|paternal|biological|older|younger|twin|identical) )*${relativePattern}(?:'s)?(?: side)?`,
      '(?:strong |positive |significant |no |negative )?(?:family|fam) (?:history|hx)(?: (?:of|is)?)?(?: (?:positive|significant|notable|negative) for)?',
      'fhx?',
      'runs in (?:the|his|her) family',
    ),
  },
  {
    means: 'other-person',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      `(?:in|of|with) (?:both |his |her |the |their |pt's |a |one |two )*(?:(?:maternal|paternal|older|younger|twin) )*${relativePattern}`,
      'runs in (?:the|his|her) family',
      'in (?:the|his|her) family',
    ),
  },
  {
    means: 'other-person',
    looks: 'backward',
    reach: 'clause',
    pattern: new RegExp(`(?:\\(|- )(?:(?:maternal|paternal) )?${relativePattern}(?![\\p{L}\\p{N}])`, 'gu'),
  },
];

/** Look like triggers and are none. */
export const pseudoTriggers: readonly RegExp[] = [
  words(
    'no (?:significant |interval |acute |further |apparent |recent |other )*(?:increase|decrease|change|changes|difference|improvement|worsening|progression)(?: (?:in|of|from|to))?',
    'not only',
    'not necessarily',
    'not (?:been )?(?:stopp(?:ed|ing)|discontinued|held|missed|missing)',
    "(?:did|has|have)(?: not|n't) (?:stop|stopped|miss|missed|discontinue|discontinued|improve|improved|resolve|resolved|change|changed)",
    'not (?:improved|resolved|controlled|at goal|well[- ]controlled|tolerat(?:ed|ing)|responding|responsive|relieved)',
    'without (?:difficulty|relief|improvement|(?:any )?(?:issues?|problems?|side effects?|complications?)(?: (?:with|from|on))?)',
    'no (?:\\p{L}+ )?(?:issues?|problems?|trouble|difficult(?:y|ies)|side effects?|adverse effects?|complaints?|complications?) (?:with|from|on|taking)',
    'gram[- ]negative',
    'rh[- ]negative',
    'no\\.? \\d',
    'no doubt',
    'if (?:tolerated|needed|possible)',
    'as needed',
    'no (?:longer )?new (?:medications?|changes)',
    'none ?the ?less',
    'prior to',
    'previous (?:visit|note|exam|study)',
    'family (?:medicine|practice|physician|doctor|meeting|practitioner|planning)',
    'denies (?:missing|missed|stopping)',
    'non[- ](?:small|hodgkin\\p{L}*|adherent|compliant|st|insulin|alcoholic)',
    '(?:will|plans? to|to|should|may|consider|considering|if) (?:stop(?:ping)?|hold(?:ing)?|discontinu(?:e|ing))',
    'hold (?:parameters|for|if)',
    "(?:do|does|did)(?: not|n't) (?:stop|hold|discontinue)",
    'may 20\\d{2}',
    'may \\d{1,2}',
    'old records',
    'year[- ]old',
    'years? old',
    'months? old',
    'past (?:week|month|day|year|few|several|two|three|\\d+)',
    'in the past (?:week|month|day|year|few|several|two|three|\\d+)',
  ),
  // Began then and goes on since.
  /(?<![\p{L}])(?:since|started|start|began|begun|diagnosed|dx'?d?|onset|initiated|identified|first noted)(?: (?!stopp|held|quit)[^,;()]{0,40}?)? in (?:early |late |mid[- ]?|\p{L}{3,9} )?(?:19|20)\d{2}/gu,
  /(?<![\p{L}])(?:started|began|begun|diagnosed|dx'?d?|initiated)(?: [^,;()]{0,30}?)? (?:\d+|several|a few|two|three|four|five|six|ten) (?:weeks?|months?|years?) ago/gu,
  // Relatives who tell, help or live with the patient.
  words(
    `(?:per|with|by|from|to|between|lives? with|living with|accompanied by|brought (?:in )?by|according to) (?:his |her |the |their |pt's |patient's )?${relativePattern}(?!,? (?:who|which|with|has|had|have|diagnosed)\\b)`,
    `(?:his |her |the |their |pt's |patient's )?${relativePattern} (?:reports?|reported|states?|stated|says|said|notes?|noted|notice[sd]?|describes?|called|calls|endorses|brought|brings|helps?|manages?|gives|administers|fills|is (?:at bedside|present|here|concerned|worried|the)|was (?:at bedside|present|worried|concerned)|at bedside|present|asks?|asked|thinks|feels|observed|witnessed|worried|concerned|agrees|understands|confirms?|denies)`,
    `(?:a|two|three|four|\\d+|healthy|adult|grown|young) (?:healthy |adult |grown |young )*${relativePattern}`,
    `mother of \\p{L}+|father of \\p{L}+`,
  ),
];

/** End a scope of any kind. */
const always = words(
  'but',
  'however',
  'nevertheless',
  'yet',
  'although',
  'though',
  'except(?: for)?',
  'apart from',
  'aside from',
  'otherwise',
  'whereas',
);
const semicolon = /;|(?<=\p{L}{3}): (?=\p{L}+ )/gu;
/** Begin a statement of their own. */
const presenting = words(
  '(?:presents?|presented|presenting)(?: with)?',
  '(?:she|he|pt|patient|and|who|now|currently) (?:has|have|had|is|was|reports?|endorses|takes?|remains|continues|started|developed|complains)',
  'reports?',
  'endorses',
  'admits(?: to)?',
  'complain(?:s|ed|ing) of',
  'c/o',
  'positive for',
  'who (?:has|had|is)',
  '(?:was |were |is |been )?(?:re-?)?started(?: on)?',
  'continues?(?: on)?',
  'remains on',
  'now on',
  'currently on',
  'stable on',
  'comes in',
  'here for',
  'here with',
  'found to have',
);
const causes = words(
  'because',
  'secondary to',
  'due to',
  '2/2',
  'caused by',
  'as a cause',
  'since',
  'after',
  'while',
  'on(?! the\\b)',
  'for',
  'given',
  'despite',
  'from',
);
const patient = words('patient', 'pt', 'the patient', 'himself', 'herself', 'he', 'she', 'self');

/** What ends a scope, by what the trigger means: a relative's sentence goes on over verbs that begin a new statement about the patient. */
export const scopeEnds: Readonly<Record<Trigger['means'], readonly RegExp[]>> = {
  negated: [always, semicolon, presenting, causes],
  uncertain: [always, semicolon, presenting, words('because', 'since', 'start(?:ed)?', 'given', 'on(?! the\\b)', 'per')],
  historical: [always, semicolon, presenting, words('because', 'due to', 'now', 'with new', 'on(?! the\\b)')],
  planned: [always, semicolon, words('because', 'since', 'given', 'due to', 'for', 'continue', 'after', 'when', 'once')],
  stopped: [
    always,
    semicolon,
    presenting,
    words(
      'because',
      'due to',
      'secondary to',
      '2/2',
      'after',
      'given',
      'for',
      'when',
      'to',
      'in favor of',
      'replaced (?:by|with)',
      'instead',
      'by',
    ),
  ],
  'other-person': [always, /;/g, patient],
};
