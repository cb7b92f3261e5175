import fc from 'fast-check';
import type { Answer, Citation, Claim, Evidence, Finding, Section } from './domain';
import { maria } from './maria';

const awkward = fc.constantFrom(
  '👩🏽‍⚕️',
  'שלום עולם',
  'مرحبا',
  '\u202Egnp.exe',
  '\u0000\u0007',
  '\uD83D',
  '{{DATE(2020-01-01T00:00:00Z)}}',
  '[x](http://evil.example)',
  '**bold**',
  '<at>you</at>',
  '"\\',
  '漢字',
  '\r\n',
);
const words = (max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) }, { weight: 1, arbitrary: awkward }), {
      minLength: 1,
      maxLength: max,
    })
    .map((parts) => parts.join(' '));
/** Text of any length up to a long note, cheap to make. */
const text: fc.Arbitrary<string> = fc
  .tuple(words(8), fc.constantFrom(1, 1, 1, 4, 40, 400))
  .map(([base, times]) => Array(times).fill(base).join(' '));

const arbitraryEvidence = (index: number): fc.Arbitrary<Evidence> =>
  fc.tuple(text, fc.constantFrom('verbatim' as const, 'paraphrase' as const), words(3)).map(([passage, wording, label]) => ({
    id: `Observation/${index}`,
    text: passage,
    wording,
    source: { kind: 'chart', reference: `Observation/${index}`, patient: 'Patient/p', label, recorded: '2026-01-02', status: 'final' },
  }));

const citation = (evidence: readonly Evidence[]): fc.Arbitrary<Citation> =>
  fc.tuple(fc.constantFrom(...evidence), fc.nat(), fc.nat({ max: 400 })).map(([entry, at, length]) => {
    const start = at % Math.max(1, entry.text.length);
    const end = Math.min(entry.text.length, start + length + 1);
    return { evidence: entry.id, quote: entry.text.slice(start, end), span: { start, end } };
  });

const claim = (evidence: readonly Evidence[], depth = 0): fc.Arbitrary<Claim> =>
  fc.record({
    text,
    citations: fc.array(citation(evidence), { minLength: 1, maxLength: 9 }),
    importance: fc.constantFrom('must-know' as const, 'useful' as const, 'detail' as const),
    verdict: fc.constant('supported' as const),
    details: depth < 2 ? fc.array(claim(evidence, depth + 1), { maxLength: 2 }) : fc.constant([]),
  });

const finding = (evidence: readonly Evidence[]): fc.Arbitrary<Finding> =>
  fc
    .tuple(claim(evidence), fc.constantFrom('critical' as const, 'warning' as const, 'information' as const))
    .map(([base, severity]) => ({ ...base, rule: 'rule', severity }));

const section = (evidence: readonly Evidence[], id: number, most: number): fc.Arbitrary<Section> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('claims' as const),
      id: fc.constant(`s${id}`),
      title: text,
      claims: fc.array(claim(evidence), { maxLength: most }),
    }),
    fc.record({
      kind: fc.constant('trend' as const),
      id: fc.constant(`s${id}`),
      title: text,
      name: text,
      unit: words(2),
      claims: fc.array(claim(evidence), { maxLength: 3 }),
      points: fc.array(
        fc
          .tuple(fc.constantFrom(...evidence), text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }))
          .map(([entry, shown, value]) => ({ date: '2026-01-02', text: shown, value, evidence: entry.id, flag: 'high' })),
        { maxLength: 40 },
      ),
    }),
  );

/** Any answer that the types allow, up to some hundred claims with awkward text. */
export const arbitraryAnswer: fc.Arbitrary<Answer> = fc
  .tuple(...Array.from({ length: 12 }, (_, index) => arbitraryEvidence(index)))
  .chain((evidence) =>
    fc
      .tuple(
        fc.record({
          headline: claim(evidence, 2),
          attention: fc.array(finding(evidence), { maxLength: 12 }),
          sections: fc.tuple(section(evidence, 0, 12), section(evidence, 1, 60), section(evidence, 2, 6)),
          notices: fc.array(text, { maxLength: 8 }),
          understood: text,
          notAddressed: fc.array(text, { maxLength: 12 }),
          suggestions: fc.array(text, { maxLength: 5 }),
          checksRun: fc.array(
            fc.record({
              rule: fc.constant('r'),
              title: text,
              outcome: fc.constantFrom('clear' as const, 'found' as const, 'could-not-run' as const),
              found: fc.nat(),
              reason: text,
            }),
            { maxLength: 30 },
          ),
          missing: fc.array(fc.record({ kind: words(1), reason: fc.constant('timeout' as const), detail: text }), { maxLength: 12 }),
        }),
        text,
      )
      .map(([parts, name]) => ({ ...maria, ...parts, patient: { ...maria.patient, reference: 'Patient/p', name }, evidence })),
  );
