import { relativePattern } from '../relatives';
import { words } from './trigger';

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
    'may (?:19|20)\\d{2}',
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
