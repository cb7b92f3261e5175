import { readFileSync } from 'node:fs';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import type { Examination } from '../../src/domain/examination';
import type { ChartFile } from '../../src/domain/chart';
import type { Draft } from '../../src/domain/answer';
import { createGroundingVerifier } from '../../src/grounding/create-grounding-verifier';
import { groundingFrom } from '../../src/grounding/knowledge-meaning';
import { citeWhole } from '../../src/text/quotes';
import { verifies } from '../verifies';
import { clock, examine, knowledge, permitFor } from './small-chart';

const manifest = JSON.parse(readFileSync('data/demo-hospital/manifest.json', 'utf8')) as { patients: { patient: string }[] };
const { reader } = createBundleChart({ from: { folder: 'data/demo-hospital' }, clock, knowledge });
/** With the names of the knowledge base, and without them. */
const verifiers = [createGroundingVerifier(groundingFrom(knowledge)), createGroundingVerifier()];

interface Examined {
  readonly file: ChartFile;
  readonly examination: Examination;
}
const patients = new Map<string, Examined>();

beforeAll(async () => {
  for (const { patient } of manifest.patients) {
    const file = await reader.read(permitFor(patient));
    patients.set(patient.replace('Patient/', ''), { file, examination: examine(file) });
  }
});

const of = (patient: string): Examined => {
  const examined = patients.get(patient);
  if (!examined) throw new Error(`No demo patient is called ${patient}.`);
  return examined;
};

/** What a careful colleague would say (must-know.json), by the rule that has to say it: patient, rule, resource that must be cited, and words. */
const dangers: readonly (readonly [string, string, string, RegExp])[] = [
  ['maria-alvarez', 'unacted-result', 'Observation/maria-alvarez-obs-k-2026-11-06', /Potassium 5\.9 mmol\/L.*not repeated/],
  ['maria-alvarez', 'kidney-dosing', 'Observation/maria-alvarez-obs-egfr-2026-11-06', /Metformin.*eGFR 31/],
  ['maria-alvarez', 'note-against-list', 'DocumentReference/maria-alvarez-note-telephone-2026-10-28', /ibuprofen/],
  ['maria-alvarez', 'overdue-monitoring', 'Observation/maria-alvarez-obs-uacr-2025-09-10', /142 mg\/g/],
  ['maria-alvarez', 'overdue-monitoring', 'Procedure/maria-alvarez-proc-eye-exam-2024-10-08', /8 Oct 2024/],
  ['james-wilson-1958', 'unacted-result', 'Observation/james-wilson-1958-obs-inr-2026-11-13', /INR 4\.8/],
  ['james-wilson-1959', 'unacted-result', 'DiagnosticReport/james-wilson-1959-report-ct-chest-2026-04-08', /9 mm/],
  ['james-wilson-1959', 'therapeutic-duplicate', 'MedicationRequest/james-wilson-1959-med-omeprazole20', /omeprazole/],
  ['janet-wilson', 'unacted-result', 'Observation/janet-wilson-obs-creat-2026-11-19', /Creatinine 1\.4/],
  ['walter-kowalczyk', 'unacted-result', 'Observation/walter-kowalczyk-obs-k-2026-11-18', /Potassium 6\.4/],
  ['walter-kowalczyk', 'unacted-result', 'Observation/walter-kowalczyk-obs-hgb-2026-11-11', /Hemoglobin 8\.4/],
  ['walter-kowalczyk', 'unacted-result', 'Observation/walter-kowalczyk-obs-pth-2026-11-02', /912/],
  ['walter-kowalczyk', 'kidney-dosing', 'MedicationRequest/walter-kowalczyk-med-gabapentin600', /Gabapentin/],
  ['aisha-bello', 'contradiction', 'MedicationRequest/aisha-bello-med-lisinopril10', /pregnancy/],
  ['ines-moreau', 'unacted-result', 'Observation/ines-moreau-obs-bili-2026-11-16', /17\.2/],
  ['jordan-kim', 'contradiction', 'MedicationRequest/jordan-kim-med-isotretinoin40', /no pregnancy test/],
  ['grace-lindholm', 'unacted-result', 'Observation/grace-lindholm-obs-qtc-2026-11-03', /492 ms/],
  ['grace-lindholm', 'unacted-result', 'Observation/grace-lindholm-obs-lvef-2026-09-22', /48/],
  ['denise-carter', 'unacted-result', 'Observation/denise-carter-obs-anc-2026-11-19', /0\.3/],
  ['tomasz-zielinski', 'unacted-result', 'Observation/tomasz-zielinski-obs-tsh-2026-09-16', /7\.9/],
  ['tomasz-zielinski', 'overdue-monitoring', 'Observation/tomasz-zielinski-obs-lithium-2025-09-17', /0\.86/],
  ['elena-petrova', 'unacted-result', 'Observation/elena-petrova-obs-tsh-2026-07-08', /0\.05/],
  ['elena-petrova', 'treatment-without-problem', 'MedicationRequest/elena-petrova-med-levothyroxine75', /Levothyroxine/],
  ['victor-hale', 'allergy-against-medicine', 'MedicationRequest/victor-hale-med-tmpsmxds', /anaphylaxis/],
  ['dorothy-finch', 'high-priority-interaction', 'MedicationRequest/dorothy-finch-med-clarithromycin500', /simvastatin/],
  ['dorothy-finch', 'unacted-result', 'Observation/dorothy-finch-obs-ferritin-2026-09-08', /Ferritin 6/],
  ['dorothy-finch', 'therapeutic-duplicate', 'MedicationRequest/dorothy-finch-med-naproxen500', /ibuprofen/],
  ['george-papadakis', 'kidney-dosing', 'MedicationRequest/george-papadakis-med-dabigatran150', /eGFR 24/],
  ['george-papadakis', 'kidney-dosing', 'MedicationRequest/george-papadakis-med-metformin500', /contraindicated below 30/],
  ['george-papadakis', 'therapeutic-duplicate', 'MedicationRequest/george-papadakis-med-enalapril10', /ACE inhibitor/],
  ['siobhan-oneill-garcia', 'allergy-against-medicine', 'MedicationRequest/siobhan-oneill-garcia-med-amoxclav875', /Penicillin/],
  ['siobhan-oneill-garcia', 'overdue-monitoring', 'Observation/siobhan-oneill-garcia-obs-alt-2025-10-07', /ALT 61/],
  ['suharti', 'unacted-result', 'Observation/suharti-obs-na-2026-10-14', /Sodium 128/],
  ['suharti', 'unacted-result', 'DiagnosticReport/suharti-report-us-liver-2025-04-09', /Ultrasound/],
  ['suharti', 'note-against-list', 'DocumentReference/suharti-note-discharge-2026-09-05', /lactulose/],
  ['edith-marlowe', 'contradiction', 'Patient/edith-marlowe', /died on 30 Aug 2026/],
  ['hannah-brandt', 'contradiction', 'DocumentReference/hannah-brandt-note-consult-2026-10-26', /conceive/],
  ['samuel-adeyemi', 'unacted-result', 'Observation/samuel-adeyemi-obs-tacrolimus-2026-11-18', /19\.2/],
  ['samuel-adeyemi', 'unacted-result', 'Observation/samuel-adeyemi-obs-creat-2026-11-18', /2\.1/],
  ['ruth-goldberg', 'note-against-list', 'DocumentReference/ruth-goldberg-note-consult-2026-09-30', /warfarin.*apixaban/],
  ['ruth-goldberg', 'therapeutic-duplicate', 'MedicationRequest/ruth-goldberg-med-warfarin5', /apixaban/],
  ['ruth-goldberg', 'overdue-monitoring', 'Observation/ruth-goldberg-obs-inr-2026-08-05', /INR 2\.2/],
  ['beatrice-holt', 'problem-without-treatment', 'Condition/beatrice-holt-cond-osteoporosis', /alendronate was stopped/],
  ['beatrice-holt', 'unacted-result', 'Observation/beatrice-holt-obs-ca-2026-07-22', /Calcium 11\.2/],
  ['beatrice-holt', 'unacted-result', 'Observation/beatrice-holt-obs-vitd-2026-01-14', /12/],
  ['anthony-russo', 'unacted-result', 'Observation/anthony-russo-obs-fit-2026-06-09', /Positive on 9 Jun 2026, no colonoscopy/],
  ['anthony-russo', 'problem-without-treatment', 'MedicationRequest/anthony-russo-med-atorvastatin80', /myalgia/],
  ['patricia-yoon', 'unacted-result', 'DiagnosticReport/patricia-yoon-report-monitor-2026-09-08', /atrial fibrillation/],
  ['omar-farouk', 'unacted-result', 'Observation/omar-farouk-obs-wbc-2026-11-05', /2\.1/],
  ['linda-hoffman', 'problem-without-treatment', 'Condition/linda-hoffman-cond-afparoxysmal', /anticoagulant/],
  ['linda-hoffman', 'overdue-monitoring', 'Observation/linda-hoffman-obs-a1c-2024-08-14', /27 months/],
  ['maria-alvarez', 'label-interaction', 'MedicationRequest/maria-alvarez-med-spironolactone25', /lisinopril.*high potassium/],
  ['maria-alvarez', 'nsaid-at-risk', 'DocumentReference/maria-alvarez-note-telephone-2026-10-28', /Ibuprofen.*Heart failure/],
  ['james-wilson-1958', 'label-interaction', 'MedicationRequest/james-wilson-1958-med-amiodarone200', /Warfarin.*INR 4\.8/],
  ['janet-wilson', 'label-interaction', 'MedicationRequest/janet-wilson-med-linezolid600', /sertraline.*contraindicated/],
  ['tomasz-zielinski', 'label-interaction', 'MedicationRequest/tomasz-zielinski-med-losartan50', /naproxen.*lithium toxicity/],
  ['siobhan-oneill-garcia', 'weekly-methotrexate', 'MedicationRequest/siobhan-oneill-garcia-med-methotrexate25', /once daily/],
  ['suharti', 'nsaid-at-risk', 'MedicationStatement/suharti-takes-naproxen500', /Cirrhosis/],
  ['samuel-adeyemi', 'label-interaction', 'MedicationRequest/samuel-adeyemi-med-fluconazole200', /Tacrolimus.*19\.2/],
  ['ruth-goldberg', 'label-interaction', 'MedicationRequest/ruth-goldberg-med-oxybutynin5', /Donepezil/],
  ['carlos-mendez', 'label-interaction', 'MedicationRequest/carlos-mendez-med-alprazolam1', /Morphine and oxycodone/],
  ['carlos-mendez', 'opioid-without-naloxone', 'MedicationRequest/carlos-mendez-med-alprazolam1', /no naloxone/],
  ['anthony-russo', 'label-interaction', 'MedicationRequest/anthony-russo-med-omeprazole20', /Clopidogrel/],
  ['omar-farouk', 'label-interaction', 'MedicationRequest/omar-farouk-med-allopurinol300', /Azathioprine.*2\.1/],
];

describe('the demo hospital', () => {
  test.each(dangers)(verifies('examination.demo-hospital', '%s: %s finds %s'), (patient, rule, resource, words) => {
    const fitting = of(patient).examination.findings.filter((finding) => finding.rule === rule && words.test(finding.text) && finding.citations.some(({ evidence }) => evidence === resource));
    expect(fitting).toHaveLength(1);
  });

  test(verifies('examination.demo-hospital', 'traps raise no alert'), () => {
    const texts = (patient: string): string => of(patient).examination.findings.map(({ text }) => text).join('\n');
    // Refuted, resolved or erroneous allergies, problems and medicines.
    expect(texts('liam-nowak')).toBe('');
    expect(texts('linda-hoffman')).not.toMatch(/penicillin|warfarin|obstructive/i);
    expect(texts('maria-alvarez')).not.toMatch(/naproxen|7\.1|thyroid|latex/i);
    expect(texts('anthony-russo')).not.toMatch(/depressi/i);
    expect(texts('marcus-reid')).not.toMatch(/4\.1/);
    // An instruction in an outside note is text like any other.
    expect(texts('victor-hale')).not.toMatch(/oxycodone/i);
    // A relative's medicine.
    expect(texts('linda-hoffman')).not.toMatch(/husband/i);
    // Nausea from codeine long ago, with opioids taken since.
    expect(of('carlos-mendez').examination.findings.filter(({ rule }) => rule === 'allergy-against-medicine')).toEqual([]);
  });

  test('nobody is drowned: at most six findings a patient, each told once', () => {
    for (const [, { examination }] of patients) {
      expect(examination.findings.length).toBeLessThanOrEqual(6);
      expect(new Set(examination.findings.map(({ text }) => text)).size).toBe(examination.findings.length);
    }
  });

  test('an almost empty chart is told to be one', () => {
    const { checksRun, findings } = of('noor-haidari').examination;
    expect(findings).toEqual([]);
    expect(checksRun.filter(({ outcome }) => outcome === 'clear').map(({ rule }) => rule)).toEqual(['contradiction']);
  });

  test('a closed entry leaves no check clear, and which one it is does not show', () => {
    const { checksRun } = of('marcus-reid').examination;
    expect(checksRun.filter(({ outcome }) => outcome === 'clear')).toEqual([]);
    expect(checksRun.map(({ reason }) => reason ?? '').join()).not.toMatch(/HIV|\d/);
  });

  test(verifies('examination.grounded', 'no finding and no detail of one is withheld by the verifier'), () => {
    for (const [patient, { file, examination }] of patients) {
      const own = file.evidence.get(file.patient.reference);
      if (!own) throw new Error('A patient without a passage.');
      const draft: Draft = { kind: 'draft', skill: 'test', headline: { text: own.text, citations: [citeWhole(own)], importance: 'useful' }, sections: [], notAddressed: [], evidence: [], suggestions: [] };
      for (const verifier of verifiers) {
        const checked = verifier.verify({ draft, examination, file, library: [] });
        expect({ patient, withheld: checked.withheld.filter(({ text }) => text !== own.text) }).toEqual({ patient, withheld: [] });
        expect(checked.attention.map(({ text }) => text)).toEqual(examination.findings.map(({ text }) => text));
      }
    }
  });

  test(verifies('examination.grounded', 'every finding cites an entry of the chart, and a publication unless the entries alone contradict each other'), () => {
    for (const [, { examination }] of patients) {
      const kinds = new Map(examination.evidence.map(({ id, source }) => [id, source.kind]));
      for (const finding of examination.findings) {
        expect(finding.citations.some(({ evidence }) => !kinds.has(evidence))).toBe(true);
        if (finding.rule !== 'contradiction') expect(finding.citations.some(({ evidence }) => kinds.get(evidence) === 'publication')).toBe(true);
        expect(finding.inferredBy).toBe(finding.rule);
        expect(finding.importance).toBe(finding.severity === 'information' ? 'useful' : 'must-know');
      }
    }
  });

  test('findings come with the gravest first', () => {
    const order = ['critical', 'warning', 'information'];
    for (const [, { examination }] of patients) {
      const severities = examination.findings.map(({ severity }) => order.indexOf(severity));
      expect(severities).toEqual([...severities].sort((left, right) => left - right));
    }
  });
});
