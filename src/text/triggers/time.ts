import { start, type Trigger, words } from './trigger';

/** What is over, what is to come, and what is taken no longer. */
export const timeTriggers: readonly Trigger[] = [
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
];
