import { verifies } from '../verifies';
import { openDoor, personal, wordsOf, type Door, type Posted } from './support/door';
import {
  boris,
  bundle,
  chart,
  nora,
  observation,
  openHospital,
  reply,
  type Hospital,
  type Mischief,
  type Resource,
} from './support/hospital';

const claimsAbsence =
  /allergies are not recorded|allerg[^\n.:]*not documented|no (known )?allergies|no allergy (is )?(recorded|documented)/i;
const isSearch = (url: URL, kind: string): boolean => url.pathname === `/fhir/${kind}`;
const fails =
  (kind: string, status = 403): Mischief =>
  (url, response) =>
    isSearch(url, kind) && reply(response, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] }, status);

interface Case {
  readonly mischief: Mischief;
  readonly resources?: readonly Resource[];
}
const everybody: Mischief = (url, response) => {
  const kind = url.pathname.slice('/fhir/'.length);
  if (kind.includes('/') || kind === 'metadata') return false;
  return reply(response, bundle(chart.filter((each) => each.resourceType === kind)));
};
const scrambled = (value: unknown, depth = 0): unknown => {
  if (Array.isArray(value)) return { list: value };
  if (typeof value === 'object' && value !== null)
    return depth > 4
      ? [value]
      : Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key,
            ['resourceType', 'id', 'subject', 'patient', 'reference', 'identifier', 'participant', 'member'].includes(key)
              ? each
              : scrambled(each, depth + 1),
          ]),
        );
  return typeof value === 'string' ? { text: value } : typeof value === 'number' ? String(value) : value;
};
const clinical = new Set(['Observation', 'Condition', 'AllergyIntolerance', 'MedicationRequest']);

/** Ways in which the record system shows its worst side. Each gets a server and a house of its own, all at once. */
const cases = {
  'ignores every search parameter': { mischief: everybody },
  'puts another patient into every bundle': {
    mischief: (url, response, honest) =>
      url.searchParams.has('patient') &&
      reply(
        response,
        bundle([
          ...honest(),
          ...chart.filter(({ resourceType }) => resourceType === 'Patient' || clinical.has(resourceType)),
          observation('nobody', 'nora', 6.66, { subject: undefined }),
        ]),
      ),
  },
  'answers single reads with another patient': {
    mischief: (url, response) =>
      /^\/fhir\/(Practitioner|Medication|Organization|Encounter)\/|_id=/.test(url.pathname + url.search) &&
      !url.pathname.startsWith('/fhir/Patient') &&
      reply(response, url.search ? bundle([]) : (chart.find(({ id }) => id === 'boris') ?? {})),
  },
  'answers the patient with another patient': {
    mischief: (url, response) => url.pathname === '/fhir/Patient/nora' && reply(response, chart.find(({ id }) => id === 'boris') ?? {}),
  },
  'books two patients into one appointment': {
    mischief: () => false,
    resources: [
      ...chart,
      {
        resourceType: 'Appointment',
        id: 'group',
        status: 'booked',
        start: '2099-01-01T10:00:00Z',
        end: '2099-01-01T11:00:00Z',
        participant: [
          { actor: { reference: 'Patient/nora' }, status: 'accepted' },
          { actor: { reference: 'Patient/boris', display: 'Boris Strangerov' }, status: 'accepted' },
          { actor: { reference: 'Practitioner/p1', display: 'Dr. Raman' }, status: 'accepted' },
        ],
      },
    ],
  },
  'names another patient as performer and focus': {
    mischief: () => false,
    resources: [
      ...chart,
      observation('k2', 'nora', 4.2, {
        effectiveDateTime: '2026-11-02',
        performer: [{ reference: 'Patient/boris' }],
        focus: [{ reference: 'Patient/boris' }],
        hasMember: [{ reference: 'Observation/k9' }],
      }),
      {
        resourceType: 'DiagnosticReport',
        id: 'rep',
        status: 'final',
        subject: { reference: 'Patient/nora' },
        code: { text: 'Panel' },
        effectiveDateTime: '2026-11-02',
        result: [{ reference: 'Observation/k9' }, { reference: 'Observation/gone' }],
      },
    ],
  },
  'leads to another server': {
    mischief: (url, response, honest) =>
      isSearch(url, 'AllergyIntolerance') &&
      reply(
        response,
        bundle(honest().slice(0, 0), { link: [{ relation: 'next', url: 'http://localhost:9/fhir/AllergyIntolerance?page=2' }] }),
      ),
  },
  'refuses allergies': { mischief: fails('AllergyIntolerance') },
  'breaks off allergies': {
    mischief: (url, response) =>
      isSearch(url, 'AllergyIntolerance') && reply(response, '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Aller'),
  },
  'sends HTML for allergies': {
    mischief: (url, response) => isSearch(url, 'AllergyIntolerance') && reply(response, '<html>Sign in</html>', 200, 'text/html'),
  },
  'sends HTML called FHIR for allergies': {
    mischief: (url, response) => isSearch(url, 'AllergyIntolerance') && reply(response, '<!doctype html><p>Sign in', 200),
  },
  'sends an empty object for allergies': { mischief: (url, response) => isSearch(url, 'AllergyIntolerance') && reply(response, {}) },
  'sends a bundle whose entry is an object': {
    mischief: (url, response) =>
      isSearch(url, 'AllergyIntolerance') && reply(response, { resourceType: 'Bundle', type: 'searchset', entry: {} }),
  },
  'counts more allergies than it sends': {
    mischief: (url, response) => isSearch(url, 'AllergyIntolerance') && reply(response, bundle([], { total: 3 })),
  },
  'sends only warnings and errors for allergies': {
    mischief: (url, response) =>
      isSearch(url, 'AllergyIntolerance') &&
      reply(response, bundle([{ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }])),
  },
  'sends allergies of a wrong shape': {
    mischief: (url, response) =>
      isSearch(url, 'AllergyIntolerance') &&
      reply(
        response,
        bundle([
          {
            resourceType: 'AllergyIntolerance',
            id: 'pen',
            patient: { reference: 'Patient/nora' },
            code: ['Penicillin'],
            clinicalStatus: 'active',
          },
        ]),
      ),
  },
  'sends an allergy that names no patient': {
    mischief: (url, response) =>
      isSearch(url, 'AllergyIntolerance') &&
      reply(response, bundle([{ resourceType: 'AllergyIntolerance', id: 'pen', code: { text: 'Penicillin' } }])),
  },
  'never ends its pages': {
    mischief: (url, response, honest) =>
      isSearch(url, 'AllergyIntolerance') &&
      reply(
        response,
        bundle(honest(), { link: [{ relation: 'next', url: `AllergyIntolerance?patient=Patient/nora&page=${Math.random()}` }] }),
      ),
  },
  'has wrong types everywhere': {
    mischief: () => false,
    resources: chart.map((each) => (clinical.has(each.resourceType) ? (scrambled(each) as Resource) : each)),
  },
  'has no codes at all': {
    mischief: () => false,
    resources: chart.map((each) =>
      clinical.has(each.resourceType) ? { ...each, code: undefined, medicationCodeableConcept: undefined } : each,
    ),
  },
  'has dangling references': {
    mischief: () => false,
    resources: chart.map((each) =>
      each.resourceType === 'MedicationRequest'
        ? {
            ...each,
            medicationCodeableConcept: undefined,
            medicationReference: { reference: 'Medication/gone' },
            requester: { reference: 'Practitioner/gone' },
            encounter: { reference: 'Encounter/gone' },
          }
        : each,
    ),
  },
  'is dead': { mischief: (_url, response) => Boolean(response.destroy()) },
  'asks for patience for an hour': {
    mischief: (_url, response) => (response.writeHead(503, { 'retry-after': '3600' }), response.end(), true),
  },
  'sends HTML for everything': { mischief: (_url, response) => reply(response, '<html>Sign in</html>', 200, 'text/html') },
  'lets nobody in': { mischief: (_url, response) => reply(response, {}, 403) },
  'cannot read care teams': {
    mischief: fails('CareTeam'),
    resources: [
      ...chart,
      {
        resourceType: 'Encounter',
        id: 'old',
        status: 'finished',
        class: { code: 'AMB' },
        subject: { reference: 'Patient/nora' },
        participant: [{ individual: { reference: 'Practitioner/p1' } }],
        period: { start: '2011-01-01', end: '2011-01-01' },
      },
    ],
  },
} satisfies Record<string, Case>;
type Name = keyof typeof cases;

interface Seen {
  readonly summary: Posted;
  readonly allergies: Posted;
  readonly potassium: Posted;
  readonly stranger: Posted;
  readonly log: string;
  readonly recorded: readonly string[];
}

describe('a record system that misbehaves', () => {
  const seen = new Map<string, Seen>();
  const doors: Door[] = [];
  const hospitals: Hospital[] = [];
  beforeAll(async () => {
    const waiting = Object.entries<Case>(cases).reverse();
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await see(...next);
    };
    await Promise.all([1, 2, 3, 4, 5].map(lane));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(doors.map((door) => door.close()));
    await Promise.all(hospitals.map((hospital) => hospital.close()));
  });
  async function see(name: string, { mischief, resources }: Case): Promise<void> {
    const hospital = await openHospital(mischief, resources);
    hospitals.push(hospital);
    const door = await openDoor({ chart: hospital.config });
    doors.push(door);
    const ask = async (text: string, index: number): Promise<Posted> => {
      const conversation = { ...personal, id: `a:${name}-${index}` };
      const answer = await door.say(text, { id: `${name}-${index}`, conversation });
      const replies = answer.replies.length > 0 ? answer.replies : await door.messagesIn(conversation.id);
      return { ...answer, replies, wire: JSON.stringify(replies) };
    };
    const [summary, allergies, potassium, stranger] = await Promise.all(
      [
        'summarize Nora Quill',
        'what allergies does Nora Quill have?',
        'what was Nora Quill’s last potassium?',
        'summarize Boris Strangerov',
      ].map(ask),
    );
    if (!summary || !allergies || !potassium || !stranger) throw new Error('four were asked');
    seen.set(name, {
      summary,
      allergies,
      potassium,
      stranger,
      log: door.log.join('\n'),
      recorded: (await door.trail()).map(({ event }) => `${event.turn ?? ''} ${event.action}`),
    });
  }
  const of = (name: Name): Seen => {
    const found = seen.get(name);
    if (!found) throw new Error(`${name} was not asked`);
    return found;
  };
  const names = Object.keys(cases) as Name[];
  const unread = names.filter(
    (name) => /llerg|leads|counts|never ends|bundle whose|wrong types/.test(name) && name !== 'never ends its pages',
  );

  test.each(names)(
    verifies('hostile.broken-chart', 'one that %s: every question gets one message, and each message stands in the trail'),
    (name) => {
      const { summary, allergies, potassium, stranger, recorded } = of(name);
      [summary, allergies, potassium, stranger].forEach(({ replies, status }, index) => {
        expect(status).toBeLessThan(300);
        expect(replies).toHaveLength(1);
        expect(recorded.filter((line) => line.startsWith(`${name}-${index} `)).at(-1)).toMatch(/ (answer|refusal|failure|clarification)$/);
      });
      expect(wordsOf([summary, potassium].map(({ replies }) => replies))).not.toMatch(/Something went wrong/);
    },
  );

  test.each(names)(verifies('hostile.no-patient-in-logs', 'one that %s: no log line holds anything of a patient'), (name) => {
    const { log } = of(name);
    expect(log).not.toMatch(nora);
    expect(log).not.toMatch(boris);
  });

  test.each(names)(verifies('hostile.other-patient-never', 'one that %s: nothing of the other patient is shown'), (name) => {
    const { summary, allergies, potassium, stranger } = of(name);
    expect(wordsOf([summary, allergies, potassium].map(({ replies }) => replies))).not.toMatch(boris);
    // What was typed may come back; nothing else of him.
    expect(stranger.wire.replace(/Boris Strangerov/g, '')).not.toMatch(boris);
  });

  test.each(unread)(verifies('hostile.absence', 'one that %s: no allergy is called undocumented, and the gap is named'), (name) => {
    const { allergies, summary } = of(name);
    for (const { replies } of [allergies, summary]) {
      const words = wordsOf(replies);
      expect(words).not.toMatch(claimsAbsence);
      expect(words).toMatch(/allerg[^\n]*(could not|incomplete|not be read|unread)|could not[^\n]*allerg/i);
    }
  });

  test(verifies('hostile.absence', 'one that cannot read care teams: nobody is told that there is no such patient or relation'), () => {
    const { summary } = of('cannot read care teams');
    expect(wordsOf(summary.replies)).not.toMatch(/None of the patients|shows no current care team/);
    expect(wordsOf(summary.replies)).toMatch(/record system/);
  });

  test.each([
    'is dead',
    'asks for patience for an hour',
    'sends HTML for everything',
    'lets nobody in',
    'answers the patient with another patient',
  ] as const)(
    verifies('hostile.broken-chart', 'one that %s: the clinician is told that it is the record system, and nothing about a patient'),
    (name) => {
      const { summary } = of(name);
      expect(wordsOf(summary.replies)).toMatch(/record system/);
      expect(wordsOf(summary.replies)).not.toMatch(/practitioners|hypertension|lisinopril/i);
    },
  );

  test(verifies('hostile.broken-chart', 'what can be read is shown in spite of the rest'), () => {
    for (const name of unread.filter((each) => each !== 'has wrong types everywhere'))
      expect(wordsOf(of(name).potassium.replies)).toContain('4.1');
    expect(wordsOf(of('ignores every search parameter').potassium.replies)).toContain('4.1');
  });
});

test(verifies('hostile.broken-chart', 'a note of 10 MB costs no answer'), async () => {
  const data = Buffer.from('No chest pain today. '.repeat(500_000)).toString('base64');
  const note = {
    resourceType: 'DocumentReference',
    id: 'big',
    status: 'current',
    date: '2026-11-01T00:00:00Z',
    subject: { reference: 'Patient/nora' },
    type: { text: 'Progress note' },
    content: [{ attachment: { contentType: 'text/plain', data } }],
  };
  const hospital = await openHospital(() => false, [...chart, note], 10_000);
  const door = await openDoor({ chart: hospital.config });
  await door.say('what was Nora Quill’s last potassium?', { id: 'big' });
  expect(wordsOf(await door.messagesIn('a:chat'))).toContain('4.1');
  await door.close();
  await hospital.close();
});
