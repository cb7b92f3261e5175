import type { ChartSource, ComputedSource, Evidence } from '../../src/domain/evidence';
import { verifyClaim } from '../../src/grounding/verify-claim';
import { cite, citeWhole } from '../../src/text/quotes';
import { verifies } from '../verifies';
import { allEvidence, inventedChart, me, passages } from './invented-chart';
import { perturb, proposed, type ErrorKind } from './perturbations';
import { trueClaims } from './true-claims';

const file = inventedChart();
const verdictOf = (claim: Parameters<typeof verifyClaim>[0]) => verifyClaim(claim, allEvidence, { file });
const shown = (verdict: string): boolean => verdict !== 'unsupported' && verdict !== 'contradicted';

describe('claims that are true', () => {
  test(verifies('grounding.accepts-true', 'every true claim passes with its verdict'), () => {
    const wrong = trueClaims
      .map((claim) => ({ text: claim.text, expected: claim.verdict, ...verdictOf(proposed(claim)) }))
      .filter(({ verdict, expected }) => verdict !== expected);
    expect(wrong).toEqual([]);
  });
});

describe('claims with one error', () => {
  const kinds: Readonly<Record<ErrorKind, string>> = {
    number: 'a changed number',
    unit: 'a changed unit',
    date: 'a changed date',
    drug: 'another medicine',
    frequency: 'another frequency',
    negation: 'a turned negation',
    subject: 'another person',
    citation: 'a citation of something else',
    side: 'the other side',
    'invented-word': 'an invented word',
    'written-by-hand': 'what is false in other ways',
    quote: 'a quote that is not in the source, or none',
  };
  const perturbed = trueClaims.flatMap((claim) => [...perturb(claim)]);

  test.each(Object.entries(kinds))('%s: %s is never shown', (kind) => {
    const these = perturbed.filter((one) => one.kind === kind);
    expect(these.length).toBeGreaterThan(0);
    expect(these.filter(({ claim }) => shown(verdictOf(claim).verdict)).map(({ claim }) => claim.text)).toEqual([]);
  });

  test(verifies('grounding.rejects-errors', 'not one of all single errors is shown'), () => {
    expect(perturbed.filter(({ claim }) => shown(verdictOf(claim).verdict)).map(({ claim }) => claim.text)).toEqual([]);
  });
});

test(verifies('grounding.citation-required', 'a claim without a citation is unsupported, whatever it says'), () => {
  expect(verdictOf({ text: 'The patient is here.', citations: [], importance: 'detail' })).toEqual({
    verdict: 'unsupported',
    reason: 'it cites nothing',
  });
});

test(verifies('grounding.quote-verbatim', 'a quote that the source does not have at its place is unsupported'), () => {
  const citation = citeWhole(passages.potassium);
  const altered = { ...citation, quote: citation.quote.replace('5.9', '6.9') };
  expect(verdictOf({ text: 'Potassium 5.9 mmol/L', citations: [altered], importance: 'useful' })).toEqual({
    verdict: 'unsupported',
    reason: 'its citation is not in the source',
  });
});

test(verifies('grounding.own-patient', 'evidence from the chart of another patient contradicts'), () => {
  const foreign: Evidence = {
    ...passages.potassium,
    id: 'Observation/foreign',
    source: { ...(passages.potassium.source as ChartSource), reference: 'Observation/foreign', patient: 'Patient/somebody-else' },
  };
  const evidence = new Map([...allEvidence, [foreign.id, foreign]]);
  expect(
    verifyClaim({ text: 'Potassium 5.9 mmol/L', citations: [citeWhole(foreign)], importance: 'useful' }, evidence, { file }).verdict,
  ).toBe('contradicted');
  expect(me).toBe(file.patient.reference);
});

test('a paraphrase is never shown as a quote', () => {
  const evidence: Evidence = { ...passages.guideline, id: 'publication:own-words', text: 'Avoid metformin below 30 mL/min/1.73 m2.' };
  const claim = { text: 'Avoid metformin below 30 mL/min/1.73 m2.', citations: [citeWhole(evidence)], importance: 'useful' as const };
  expect(verifyClaim(claim, new Map([[evidence.id, evidence]]), { file }).verdict).toBe('supported');
  const verbatim: Evidence = { ...evidence, wording: 'verbatim' };
  expect(verifyClaim(claim, new Map([[evidence.id, verbatim]]), { file }).verdict).toBe('quoted');
});

describe('absence', () => {
  const claim = {
    text: 'No urine albumin/creatinine ratio documented since 12 Sep 2025',
    citations: [citeWhole(passages.search)],
    importance: 'useful' as const,
  };

  test(verifies('grounding.absence', 'what was not read completely is not said to be missing'), () => {
    expect(verdictOf(claim).verdict).toBe('supported');
    expect(verifyClaim(claim, allEvidence, { file: inventedChart({ complete: false }) }).verdict).toBe('unsupported');
  });

  test('a search that claims more entries than were read is not believed', () => {
    const more: Evidence = { ...passages.search, source: { ...passages.search.source, count: 9000 } };
    expect(verifyClaim(claim, new Map([[more.id, more]]), { file }).verdict).toBe('unsupported');
  });

  test('what the chart has is not missing, whatever the search says', () => {
    const lying: Evidence = {
      id: 'search:lie',
      text: 'No potassium since 1 Nov 2026',
      wording: 'verbatim',
      source: {
        kind: 'search',
        kinds: ['Observation'],
        lookedFor: 'potassium',
        period: { start: '2026-11-01' },
        count: 4,
        asOf: file.asOf,
      },
    };
    const false_ = { text: 'No potassium documented since 1 Nov 2026', citations: [citeWhole(lying)], importance: 'useful' as const };
    expect(verifyClaim(false_, new Map([...allEvidence, [lying.id, lying]]), { file })).toEqual({
      verdict: 'contradicted',
      reason: 'the chart has what it says is missing',
    });
  });

  test('an absence without a search is unsupported', () => {
    expect(verdictOf({ text: 'No potassium documented', citations: [citeWhole(passages.a1c)], importance: 'useful' }).verdict).toBe(
      'unsupported',
    );
  });
});

describe('computations', () => {
  const claimOf = (evidence: Evidence, text: string) =>
    verifyClaim({ text, citations: [citeWhole(evidence)], importance: 'useful' }, new Map([...allEvidence, [evidence.id, evidence]]), {
      file,
    });
  const rise = passages.rise;
  const altered = (change: Partial<ComputedSource>, text: string = rise.text): Evidence => ({
    ...rise,
    text,
    source: { ...rise.source, ...change },
  });

  test(
    verifies('grounding.computation', 'a computation that does not come out is contradicted, one with foreign values unsupported'),
    () => {
      expect(claimOf(rise, 'Potassium rose by 1.3 mmol/L').verdict).toBe('computed');
      expect(claimOf(altered({ result: 1.4 }, 'Potassium rose by 1.4 mmol/L'), 'Potassium rose by 1.4 mmol/L').verdict).toBe(
        'contradicted',
      );
      expect(claimOf(altered({ operands: [4.5, 5.9], result: 1.4 }), 'Potassium rose by 1.4 mmol/L').verdict).toBe('unsupported');
      expect(
        claimOf(
          altered({ inputs: ['Observation/k-1', 'Observation/k-0'], operands: [5.9, 4.6], result: -1.3 }),
          'Potassium fell by 1.3 mmol/L',
        ).verdict,
      ).toBe('contradicted');
      expect(claimOf(altered({ inputs: [] }), 'Potassium rose by 1.3 mmol/L').verdict).toBe('unsupported');
      expect(claimOf(altered({ inputs: [rise.id] }), 'Potassium rose by 1.3 mmol/L').verdict).toBe('unsupported');
    },
  );

  test('values of different units are not averaged', () => {
    const mixed: Evidence = {
      id: 'computed:mixed',
      text: 'Mean 3.75 mmol/L',
      wording: 'paraphrase',
      source: {
        kind: 'computed',
        method: 'mean',
        version: '1',
        inputs: ['Observation/k-1', 'Observation/cr-1'],
        operands: [5.9, 1.6],
        result: 3.75,
        unit: 'mmol/L',
      },
    };
    expect(claimOf(mixed, 'Mean potassium 3.75 mmol/L')).toEqual({ verdict: 'contradicted', reason: 'a computation mixes units' });
  });

  test('the words of a computation may not say another number than it computed', () => {
    expect(claimOf(altered({}, 'Potassium rose by 2.6 mmol/L'), 'Potassium rose by 1.3 mmol/L').verdict).toBe('contradicted');
  });

  test.each([
    ['median', [4.6, 5.9], 5.25],
    ['minimum', [4.6, 5.9], 4.6],
    ['maximum', [4.6, 5.9], 5.9],
    ['percent-change', [4.6, 5.9], 28.3],
  ] as const)('%s is repeated', (method, operands, result) => {
    const words = { median: 'Median', minimum: 'Lowest', maximum: 'Highest', 'percent-change': 'Change in' }[method];
    const unit = method === 'percent-change' ? '%' : 'mmol/L';
    const make = (value: number): Evidence => ({
      id: 'computed:x',
      text: `${words} potassium ${value} ${unit}`,
      wording: 'paraphrase',
      source: { kind: 'computed', method, version: '1', inputs: ['Observation/k-0', 'Observation/k-1'], operands, result: value, unit },
    });
    expect(claimOf(make(result), `${words} potassium ${result} ${unit}`).verdict).toBe('computed');
    expect(claimOf(make(result + 1), `${words} potassium ${result + 1} ${unit}`).verdict).toBe('contradicted');
  });

  test('a unit is converted by its definition, or by the factor that was handed in', () => {
    const weight: Evidence = {
      id: 'Observation/weight',
      text: 'Body weight 180 lb — 6 Nov 2026, final',
      wording: 'verbatim',
      source: { kind: 'chart', reference: 'Observation/weight', patient: me, label: 'Vital sign', recorded: '2026-11-06' },
    };
    const converted = (result: number): Evidence => ({
      id: 'computed:kg',
      text: `${result} kg`,
      wording: 'paraphrase',
      source: { kind: 'computed', method: 'unit-conversion', version: '1', inputs: [weight.id], operands: [180], result, unit: 'kg' },
    });
    const verdict = (result: number): string =>
      verifyClaim(
        { text: `Body weight ${result} kg`, citations: [citeWhole(converted(result))], importance: 'useful' },
        new Map<string, Evidence>([
          [weight.id, weight],
          ['computed:kg', converted(result)],
        ]),
        { file },
      ).verdict;
    expect(verdict(81.6)).toBe('computed');
    expect(verdict(82.6)).toBe('contradicted');
  });
});

describe('what stands in a note', () => {
  test('only the cited sentences count, not the rest of the note', () => {
    const citation = cite(passages.note, 'Feels well.');
    expect(verdictOf({ text: 'Takes ibuprofen 400 mg', citations: citation ? [citation] : [], importance: 'useful' }).verdict).toBe(
      'unsupported',
    );
  });

  test('another name of the same thing counts when it is handed in, with its polarity', () => {
    const sameMeaning = (phrase: string, text: string) => {
      const at = phrase.toLowerCase() === 'dyspnea' ? text.indexOf('SOB') : -1;
      return at < 0 ? undefined : { start: at, end: at + 3 };
    };
    const citation = cite(passages.note, 'no SOB');
    const verify = (text: string) =>
      verifyClaim({ text, citations: citation ? [citation] : [], importance: 'useful' }, allEvidence, { file, options: { sameMeaning } })
        .verdict;
    expect(verify('No dyspnea')).toBe('supported');
    expect(verify('Dyspnea')).toBe('contradicted');
  });
});

test('an entry that was entered in error is not told as if it were true', () => {
  const aside = {
    ...file,
    setAside: file.observations.filter((fact) => fact.id === 'Observation/k-1'),
    observations: file.observations.filter((fact) => fact.id !== 'Observation/k-1'),
  };
  expect(
    verifyClaim({ text: 'Potassium 5.9 mmol/L', citations: [citeWhole(passages.potassium)], importance: 'useful' }, allEvidence, {
      file: aside,
    }).verdict,
  ).toBe('contradicted');
});

test('the latest value is the latest', () => {
  expect(
    verdictOf({
      text: 'Latest potassium 4.6 mmol/L on 13 Aug 2026',
      citations: [citeWhole(passages.potassiumBefore)],
      importance: 'useful',
    }),
  ).toEqual({ verdict: 'contradicted', reason: 'the chart has a later value' });
});

test('the title of a section can say that its lines are past', () => {
  const claim = { text: 'Glipizide 5 mg twice daily', citations: [citeWhole(passages.glipizide)], importance: 'useful' as const };
  expect(verifyClaim(claim, allEvidence, { file, title: 'Stopped medicines' }).verdict).toBe('supported');
  expect(verifyClaim(claim, allEvidence, { file, title: 'Current medicines' }).verdict).toBe('contradicted');
});
