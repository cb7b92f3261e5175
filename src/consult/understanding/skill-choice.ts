import type { Length } from '../../domain/request';

const summary =
  /\b(?:(?<!discharge |visit |care )summar(?:y|ies|i[sz]e[ds]?|i[sz]ing)|sum (?:up|her up|him up|them up|it up)|overview|tl ?;?dr|catch me up|caught up|(?:bring|get) me (?:up to (?:speed|date)|caught up)|brief(?:ing)?(?: me)?|run ?-?down|run me through|walk me through|(?:one|1)[ -]?liner|snapshot|recap|synopsis|fill me in|gist|(?:quick|short|brief) (?:background|history|look|update|review)|background on|highlights?|high ?points|(?:what'?s|what is|whats) (?:going on|the story|the deal|up|new|happening|been happening|been going on)(?: with)?|(?:what|anything) (?:do |should )?i (?:do |should )?(?:need to )?know|need to know|who is|what has (?:changed|happened)|what(?:'s|s| has)? (?:changed|happened)|anything new|update me|chart review|review (?:the |her |his |their )?(?:chart|record|file)|pre-?(?:visit|chart(?:ing)?|round)|big picture|bottom line|present(?:ation)? (?:of )?(?:the )?(?:patient|case)|tell me about|give me the (?:story|low-?down|details?)|lowdown|sitrep|hand ?-?off|handover|sign ?-?out|how(?:'s| is|s) (?:she|he|the patient|pt) doing)\b/;

export const summaryCue = summary;
export const asksForSummary = (line: string): boolean => summary.test(line);

/** Softer cues: with a subject beside them they are a question about that subject. */
export const asksSoftly = (line: string): boolean =>
  /\b(?:tell me about|who is|what has changed|what (?:changed|happened)|anything new|(?:what'?s|what is|whats) (?:going on|the story|the deal|up|new|happening)|how(?:'s| is|s) (?:she|he|the patient|pt) doing|update me|bottom line|(?:what|anything) (?:do |should )?i|need to know|highlights?|walk me through|run me through)\b/.test(
    line,
  );

export function findLength(line: string): Length | undefined {
  if (
    /\bin one line\b|\b(?:(?:one|1)[ -]?line(?:r)?|one sentence|in a (?:line|sentence|nutshell)|single (?:line|sentence)|shortest|super short|one[ -]?line)\b/.test(
      line,
    )
  )
    return 'line';
  if (
    /\b(?:full|complete|detailed|in detail|everything|entire|whole|longer|long version|more detail|comprehensive|all of it|expand)\b/.test(
      line,
    )
  )
    return 'full';
  if (/\b(?:one screen|short(?:er)?|quick|brief(?:ly)?|concise)\b/.test(line)) return 'screen';
  return undefined;
}

export const asksForHelp = (said: string): boolean => {
  const line = said.replace(/^(?:(?:hi|hey|hello|yo|curbside|there|ok|okay|so|um|please|and|but) )+/, '');
  return (
    /^(?:help|help me|\?+|menu|commands?|options|start|get started|info|about|what|usage|instructions|how does this work|how do(?:es)? (?:i|this|you|it) (?:use|work).*|how (?:do|can|should) i use (?:you|this|it|curbside).*)$/.test(
      line,
    ) ||
    /\b(?:what (?:can|do|could|are) (?:you|u|things|curbside|this bot|this|ya)(?: (?:all|even|actually))?(?: (?:do|able|help|know how|can do|good (?:at|for)|capable))|what (?:all )?(?:can|could) (?:i|we) (?:ask|type|do|say)|how can (?:you|u) help|what (?:are you|is this|is curbside|do you do)\b(?! (?:doing|the|her|his))|who are you|your (?:capabilities|features|skills|functions)|show (?:me )?(?:the )?(?:help|commands|examples|options)|(?:give|show) me (?:some )?examples|how do (?:i|you) work|what (?:kinds?|sorts?|types?) of (?:questions|things)|need help (?:using|with (?:this|you|the bot|curbside))|how (?:do|can|to) (?:i )?(?:use|ask) (?:you|this|curbside|u)|what else can (?:you|u)|what are your commands)\b/.test(
      line,
    )
  );
};

export const asksToForget = (line: string): boolean =>
  /\b(?:forget (?:this|the|our|everything|that|about (?:this|her|him|them)|her|him|them)|clear (?:the )?(?:context|conversation|chat|history|patient)|reset|start (?:over|fresh|again)|new patient please)\b/.test(
    line,
  ) && line.split(' ').length <= 7;

export const asksAboutMe = (line: string): boolean =>
  /\b(?:what do you (?:know|remember|have|store|keep) (?:about|on) (?:me|this (?:chat|conversation))|who (?:are|am) (?:we|i) (?:talking about|on)|which patient (?:are we|is this|am i)|who(?:'s| is) the (?:current )?patient)\b/.test(
    line,
  );

export const isThanks = (line: string): boolean =>
  /^(?:ok |okay |great |perfect |cool |lovely |brilliant )?(?:thanks?|thank you|thx|ty|cheers|much appreciated|great|perfect|got it|nice)(?: (?:so much|a lot|very much|again|for that|curbside|you|all|a bunch))*$/.test(
    line,
  );

export const isGreeting = (line: string): boolean =>
  /^(?:hi|hello|hey|yo|good (?:morning|afternoon|evening)|morning|howdy|hiya|greetings|sup)(?: (?:there|curbside|bot|all|again|everyone))?$/.test(
    line,
  );

/** What is asked for and cannot be done, named; undefined when the words are none of these. */
export function declinedTask(line: string): string | undefined {
  const bare = line.replace(
    /^(?:(?:hi|hey|hello|ok|okay|pls|plz|please|can|could|would|will|you|u|kindly|curbside|just|now|then|also|i|need|want|to|like|d|lets|let's|help|me|go ahead and|and) )+/,
    '',
  );
  if (
    /\b(?:(?:draft|write|compose|prepare|create|generate|dictate|type up|make)\b.*\b(?:letters?|referrals?|notes?|e-?mails?|messages?|appeals?|poems?|songs?|stor(?:y|ies)|essays?|prior auth\w*|forms?|scripts?|reports?|code|haiku|joke|instructions|discharge|reply|response|handout|memo|excuse|certificate|soap|a&p)|prior auth\w*|(?:need|want) (?:a|an) (?:letter|referral|sick note)|refer (?:her|him|them|this|the|[a-z]+ [a-z]+) to)\b/.test(
      bare,
    )
  )
    return 'Writing letters and notes is not something I can do';
  if (
    /^(?:book|schedule|reschedule|cancel|order|prescribe|refill|renew|e-?prescribe|send|fax|call|page|e-?mail|text|message|tell (?:her|him|them)|admit|transfer|consult|start|stop|discontinue|increase|decrease|titrate|switch|add|remove|delete|update|change|edit|put|set|remind|sign|approve|bill|enter|translate|print|record|dictate|transcribe|mark|document)\b/.test(
      bare,
    ) &&
    !/\b(?:when|why|last|ever|who|how)\b/.test(bare)
  )
    return 'I read the record; I do not change it, order or book anything';
  const general =
    /\b(?:first|second|third|1st|2nd)[- ]line\b|\bguidelines?\b|\brecommend(?:ed|ation|ations|s)?\b|\b(?:treatment|drug|antibiotic|abx|agent|med(?:ication)?|test|imaging) of choice\b|\bhow (?:do|should|would|can|to) (?:i|we|you|one)? ?(?:treat|manage|dose|start|work ?up|taper|titrate|wean|diagnose|interpret|convert|switch|approach|give)\b|\bhow to (?:treat|manage|dose|taper|work)\b|\bshould (?:i|we|she|he|they|you|the patient)\b(?! (?:need to )?know)|\b(?:side|adverse) effects? of\b|\bcontraindicat|\binteract(?:s|ion|ions)? (?:between|with|of)\b|\bis (?:it|[a-z]+) (?:safe|ok|okay|contraindicated|indicated)\b|\bdifferential\b|\bddx\b|\bmechanism\b|\bhalf[- ]life\b|\b(?:icd|cpt)(?:[- ]?10)? codes?\b|\bbest (?:treatment|drug|test|antibiotic|med|medication|way|abx)\b|\bworkup (?:for|of)\b|\bcriteria (?:for|of)\b|\bwhat (?:does (?:it|this|that|an?)\b.*\bmean|causes|do you think|would you)\b|\bcan i (?:give|use|start|prescribe|combine)\b|\bdos(?:e|es|ing) (?:of|for) [a-z -]+ (?:for|in) (?:a |an |the )?(?:kids?|child(?:ren)?|adults?|infants?|pregnan\w*|ckd|uti|pneumonia|otitis|cellulitis|strep|sinusitis|[a-z]+itis)\b|\bscreening (?:age|interval|for)\b|\bwhen (?:to|do i|should i|do you|should you) (?:start|stop|screen|treat|anticoagulate)\b|\bevidence (?:for|behind)\b|\bstudies\b|\btrials?\b|\bnormal range\b|\bcalc(?:ulate)?\b|\b(?:unsafe|not safe|safe (?:in|with|for|to)|teratogen\w*|harmful|ok(?:ay)? to (?:give|take|use|combine))\b/;
  if (
    /\bignore (?:all|your|previous|the|any|my)\b.*\b(?:instructions?|rules?|prompts?)\b|\b(?:all|which|how many|any|list|every|other) (?:of )?(?:the |my |our |your )?(?:patients|pts)\b|\bpatients(?: (?:with|who|on|in)\b|$)|\bmy panel\b/.test(
      line,
    )
  )
    return 'I look at one patient at a time, and only at patients in your care';
  if (general.test(line)) return 'General clinical questions are not something I can answer';
  if (
    /\b(?:weather|joke|poem|sing|song|football|soccer|basketball|news|stock|recipe|lunch|dinner|coffee|movie|capital of|meaning of life|president|bitcoin|traffic|restaurant|holiday|vacation|python|javascript|math|how are (?:you|u|things)$|good (?:bot|job)|love you|bye|goodbye|who won|the game|wifi|password|parking|cafeteria)\b/.test(
      line,
    )
  )
    return 'That is outside what I do';
  return undefined;
}
