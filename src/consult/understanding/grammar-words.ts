/** Words that carry the question rather than its subject; none of them is taken for a name, a misspelling or a thing in the chart. */
const text = `
a an the this that these those of for to in on at by from with without about into as than then so but or and n & if not no yes
i me my we us our you your u ur he she they him her his hers them their it its he's she's hes shes pt pts patient patients patient's guy lady woman man gentleman mom dad kid child baby
is are was were be been being am do does did done doing has have had having can could would should will shall may might must wanna want need needs gonna
what whats what's which who whos who's whom whose when whens when's where why y how hows how's any anything anyone some something there there's theres here here's
please pls plz plss kindly thanks thank thx ty cheers hi hello hey yo dear ok okay just quick quickly quickie real asap also again still yet now right currently current present presently already ever never before after since until till
last latest newest recent recently most first earliest initial initially next previous prior past ago old older new up date data
tell show give get find look looking see pull bring list let know knows run say says said remind check fetch read think like
many much often long times time number count counts total amount
value values level levels result results reading readings number numbers figure figures lab labs test tests tested check checked checks measured measure drawn done taken
trend trends trending trended over better worse improving improved worsening higher lower highest lowest max maximum min minimum peak nadir average mean compare compared comparison vs versus changed change changes going gone up down rising falling stable
start started starting begin began begun initiated put stop stopped stopping stops discontinued discontinue dc d/c d/c'd quit off come came taken take takes taking on using used use uses get gets getting got given receive received
year years yr yrs month months mo mos week weeks wk wks day days today yesterday tonight tomorrow
dose doses dosage dosing strength mg frequency
diagnosed diagnosis dx history hx h/o record records recorded chart charted documented document file notes note mention mentioned mentions said
doctor dr doc provider team manages managing manage following follows follow followed sees seen see seeing prescribed prescribes prescribe prescriber ordered order orders ordering wrote
due overdue up-to-date utd completed complete full
one only same other another else both all every each per total still more less least
mr mrs ms miss mx sir madam w w/ wo w/o rn atm lol haha ur r u re im i'm ive i've about
morning afternoon evening sorry wait actually instead mean meant oh hmm um well really think guess maybe
course courses sessions session file heaviest lightest heavy heavier lighter show shows showed
short shorter long longer brief briefly quick full detailed details
thing things stuff kind type reason reasons because cause caused due evidence sign signs known
his her their own going doing feel feeling ok okay good bad normal abnormal high low elevated
`;

const words: ReadonlySet<string> = new Set(text.split(/\s+/).filter((word) => word !== ''));

export function isGrammar(word: string): boolean {
  return words.has(word) || /^\d+([.,/-]\d+)*$/.test(word);
}

/** Words of the grammar that are worth mending a misspelling to; none that a surname is near to. */
export const correctableGrammar: readonly string[] = [
  'summarize',
  'summarise',
  'summary',
  'overview',
  'presentation',
  'handoff',
  'handover',
  'allergies',
  'allergy',
  'allergic',
  'medications',
  'medication',
  'medicines',
  'prescription',
  'prescribed',
  'immunizations',
  'immunisations',
  'vaccines',
  'vaccine',
  'vaccinated',
  'vaccination',
  'problems',
  'conditions',
  'diagnosis',
  'diagnosed',
  'appointment',
  'appointments',
  'admission',
  'admissions',
  'admitted',
  'hospitalized',
  'hospitalised',
  'emergency',
  'encounter',
  'encounters',
  'procedures',
  'surgery',
  'surgeries',
  'family',
  'visits',
  'visit',
  'birthday',
  'trend',
  'trending',
  'latest',
  'recent',
  'highest',
  'lowest',
  'average',
  'started',
  'stopped',
  'discontinued',
  'currently',
  'current',
  'taking',
  'overdue',
  'results',
  'result',
  'examples',
  'commands',
  'questions',
  'morning',
  'afternoon',
  'evening',
  'compared',
  'better',
  'worse',
  'worsening',
  'improving',
  'function',
  'history',
  'ordered',
  'referral',
  'letter',
  'dosage',
  'anything',
  'something',
  'patient',
  'previous',
];

/** Everyday slips that are too short to be mended by nearness. */
const slips: Readonly<Record<string, string>> = {
  hlep: 'help',
  vit: 'vitamin',
  shd: 'should',
  b4: 'before',
  bc: 'because',
  wrt: 'about',
  waht: 'what',
  wat: 'what',
  wut: 'what',
  wats: 'whats',
  teh: 'the',
  thru: 'through',
  nite: 'night',
  pls: 'please',
  plz: 'please',
  r: 'are',
  ur: 'your',
  wen: 'when',
  whn: 'when',
  lst: 'last',
  lvl: 'level',
  lvls: 'levels',
  goin: 'going',
  autum: 'autumn',
  hsi: 'his',
  hre: 'her',
  shes: 'shes',
  taht: 'that',
  summ: 'summary',
  txt: 'text',
  rn: 'now',
};

export const unslip = (word: string): string => slips[word] ?? word;
