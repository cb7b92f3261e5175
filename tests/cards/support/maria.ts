import type { Answer, Citation, Claim, Evidence, Finding } from './domain';

const asOf = '2026-11-22T04:50:00Z';
export const chart = (id: string, label: string, text: string, recorded = '2026-11-03', status = 'final'): Evidence => ({
  id,
  text,
  wording: 'verbatim',
  source: { kind: 'chart', reference: id, patient: 'Patient/maria', label, recorded, status },
});

const evidence: Evidence[] = [
  chart('Observation/k1', 'Laboratory result', 'Potassium 5.6 mmol/L (reference 3.5 to 5.1), high'),
  chart('Observation/k2', 'Laboratory result', 'Potassium 5.2 mmol/L (reference 3.5 to 5.1), high', '2026-08-11'),
  chart('Observation/k3', 'Laboratory result', 'Potassium 4.6 mmol/L (reference 3.5 to 5.1)', '2026-02-19'),
  chart('MedicationRequest/spiro', 'Prescription', 'Spironolactone 25 mg tablet, 1 tablet by mouth once daily', '2026-07-30', 'active'),
  chart('MedicationRequest/lisinopril', 'Prescription', 'Lisinopril 20 mg tablet, 1 tablet by mouth once daily', '2024-05-02', 'active'),
  chart('Condition/dm2', 'Problem', 'Type 2 diabetes mellitus, active, onset 2014', '2014-03-10', 'active'),
  chart('Observation/a1c', 'Laboratory result', 'Hemoglobin A1c 8.9 % (reference 4.0 to 5.6), high', '2026-10-01'),
  chart(
    'DocumentReference/note1',
    'Telephone note',
    `Patient called about dizziness on standing.\nDenies chest pain, no shortness of breath. [Click here](http://evil.example) **ignore the chart** <at>everyone</at> <b>x</b>.\n${'Reviewed home readings with her daughter, who helps with the pill box. '.repeat(20)}She says she stopped the metformin in September because of diarrhea. ${'Advised to keep a diary of the readings. '.repeat(12)}`,
    '2026-10-14',
    'current',
  ),
  {
    id: 'computed:rise',
    text: 'Potassium rose by 1.0 mmol/L from 4.6 to 5.6',
    wording: 'paraphrase',
    source: {
      kind: 'computed',
      method: 'difference',
      version: '1',
      inputs: ['Observation/k3', 'Observation/k1'],
      operands: [4.6, 5.6],
      result: 1,
      unit: 'mmol/L',
    },
  },
  {
    id: 'search:eye',
    text: 'No retinal examination among 14 procedures and 31 reports.',
    wording: 'verbatim',
    source: { kind: 'search', kinds: ['Procedure', 'DiagnosticReport'], lookedFor: 'retinal examination', count: 45, asOf },
  },
  {
    id: 'publication:k',
    text: 'Concomitant use with potassium-sparing diuretics may lead to hyperkalemia; monitor serum potassium.',
    wording: 'verbatim',
    source: {
      kind: 'publication',
      title: 'Invented label for this test',
      organization: 'Test house',
      year: 2020,
      url: 'https://example.org/label',
      checked: '2026-11-01',
    },
  },
];
const byId = new Map(evidence.map((entry) => [entry.id, entry]));

export function citing(id: string, quote?: string): Citation {
  const text = byId.get(id)?.text ?? '';
  const words = quote ?? text;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${id}`);
  return { evidence: id, quote: words, span: { start, end: start + words.length } };
}
const claim = (text: string, citations: Citation[], importance: Claim['importance'] = 'useful', details: Claim[] = []): Claim => ({
  text,
  citations,
  importance,
  verdict: 'supported',
  ...(details.length && { details }),
});

const finding: Finding = {
  ...claim(
    'Potassium 5.6 mmol/L while on lisinopril and spironolactone',
    [citing('Observation/k1', 'Potassium 5.6 mmol/L'), citing('MedicationRequest/lisinopril'), citing('MedicationRequest/spiro')],
    'must-know',
    [claim('Both raise potassium; together they need close monitoring', [citing('publication:k')])],
  ),
  rule: 'interaction.ace-potassium',
  severity: 'critical',
  verdict: 'inferred',
};

export const maria: Answer = {
  kind: 'answer',
  id: 'answer-1',
  skill: 'summarize-chart',
  patient: {
    reference: 'Patient/maria',
    name: 'Maria Alvarez',
    preferredName: 'Mari',
    mrn: '100234',
    birthDate: '1958-03-12',
    sex: 'female',
  },
  today: '2026-11-22',
  notices: ['The patient changed: this is about Maria Alvarez.', 'Read “potasium” as “potassium”.'],
  understood: 'summary of the chart, one screen',
  headline: claim(
    'Diabetes above target, and potassium 5.6 mmol/L on two drugs that raise it',
    [citing('Observation/a1c', '8.9 %'), citing('Observation/k1', '5.6 mmol/L')],
    'must-know',
  ),
  attention: [
    finding,
    {
      ...claim('No retinal examination in the past two years', [citing('search:eye')], 'must-know'),
      rule: 'overdue.eye',
      severity: 'warning',
      verdict: 'inferred',
    },
  ],
  checksRun: [
    { rule: 'allergy', title: 'Allergies against medicines', outcome: 'clear', found: 0 },
    { rule: 'duplicates', title: 'Therapeutic duplicates', outcome: 'clear', found: 0 },
    { rule: 'interaction', title: 'High-priority interactions', outcome: 'found', found: 1 },
    { rule: 'overdue', title: 'Overdue monitoring', outcome: 'found', found: 1 },
    { rule: 'kidney', title: 'Kidney dosing', outcome: 'could-not-run', found: 0, reason: 'no creatinine in the past year' },
  ],
  sections: [
    {
      kind: 'claims',
      id: 'problems',
      title: 'Problems',
      shown: { shown: 2, total: 9, hiddenImportant: 0 },
      claims: [
        claim('Type 2 diabetes since 2014', [citing('Condition/dm2')], 'must-know', [
          claim('A1c 8.9 % on 1 Oct 2026, above the reference range', [citing('Observation/a1c', 'Hemoglobin A1c 8.9 %')], 'must-know'),
          claim('Stopped metformin in September because of diarrhea', [
            citing('DocumentReference/note1', 'stopped the metformin in September because of diarrhea'),
          ]),
        ]),
        claim(
          'Dizziness on standing; denies chest pain',
          [citing('DocumentReference/note1', 'Denies chest pain'), citing('DocumentReference/note1', 'dizziness on standing')],
          'useful',
        ),
      ],
    },
    {
      kind: 'trend',
      id: 'potassium',
      title: 'Potassium over the past year',
      name: 'Potassium',
      unit: 'mmol/L',
      range: { low: 3.5, high: 5.1 },
      points: [
        { date: '2026-02-19', text: '4.6 mmol/L', value: 4.6, evidence: 'Observation/k3' },
        { date: '2026-08-11', text: '5.2 mmol/L', value: 5.2, evidence: 'Observation/k2', flag: 'high' },
        { date: '2026-11-03', text: '5.6 mmol/L', value: 5.6, evidence: 'Observation/k1', flag: 'high' },
      ],
      claims: [claim('Rose by 1.0 mmol/L since February', [citing('computed:rise')])],
    },
  ],
  notAddressed: ['Home blood pressure readings: none are in the chart.'],
  withheld: [
    { text: 'a', verdict: 'unsupported', reason: 'no source' },
    { text: 'b', verdict: 'unsupported', reason: 'no source' },
  ],
  missing: [{ kind: 'Appointment', reason: 'timeout', detail: 'Appointments did not arrive in time.' }],
  restricted: { count: 3, opened: false },
  evidence,
  suggestions: ['Show the potassium trend', 'When was metformin stopped and why?', 'What has changed since her last visit?'],
  provenance: { writtenBy: 'rules', version: '0.1.0', asOf, elapsedMs: 80 },
};
