import type { ChartFile } from '../../src/domain/chart';
import { verifies } from '../verifies';
import { chartOf, checkOf, examine, found, inError, medicine, note, potassium, problem, textsOf, type Entry } from './small-chart';

const stopped = { status: 'stopped' };
const dosed = (text: string) => ({ dosageInstruction: [{ text }] });
const severitiesOf = async (rule: string, entries: readonly Entry[]): Promise<readonly string[]> => found(examine(await chartOf(entries)), rule).map(({ severity }) => severity);
/** The same chart, of which one kind could not be read. */
const without = (file: ChartFile, kind: string): ChartFile => ({ ...file, missing: [{ kind, reason: 'unavailable', detail: 'Could not be read.' }] });

describe('interactions that labels warn of', () => {
  const rule = 'label-interaction';
  const morphine = medicine('morphine sulfate 30 MG extended release oral tablet');
  const oxycodone = medicine('oxycodone 5 MG oral tablet');
  const alprazolam = medicine('alprazolam 1 MG oral tablet');
  const warfarin = medicine('warfarin 5 MG oral tablet');

  test(verifies('examination.rules', 'all medicines of one warning stand in one sentence; a boxed warning is critical'), async () => {
    expect(await textsOf(rule, [morphine, oxycodone, alprazolam])).toEqual([expect.stringMatching(/^Morphine and oxycodone with alprazolam, active together: boxed warning/)]);
    expect(await severitiesOf(rule, [morphine, alprazolam])).toEqual(['critical']);
    expect(await severitiesOf(rule, [warfarin, medicine('amiodarone 200 MG oral tablet')])).toEqual(['warning']);
  });
  test('a label that only asks to monitor informs, and warns once the value is high', async () => {
    const pair = [medicine('lisinopril 20 MG oral tablet'), medicine('spironolactone 25 MG oral tablet')];
    expect(await severitiesOf(rule, [...pair, potassium(4.4, '2026-11-06')])).toEqual(['information']);
    expect(await severitiesOf(rule, [...pair, potassium(5.9, '2026-11-06')])).toEqual(['warning']);
    expect(await textsOf(rule, [...pair, potassium(5.9, '2026-11-06')])).toEqual([expect.stringMatching(/latest Potassium 5\.9 mmol\/L on 6 Nov 2026$/)]);
    expect(await textsOf(rule, [...pair, { ...potassium(5.9, '2026-11-06'), ...inError }])).toEqual([expect.not.stringMatching(/latest/)]);
  });
  test('a medicine that only a note tells of counts, and its note is named', async () => {
    expect(await textsOf(rule, [warfarin, note('Takes ibuprofen 400 mg daily, bought over the counter.', '2026-10-28')])).toEqual([expect.stringMatching(/only in the note of 28 Oct 2026/)]);
  });
  test('stopped, erroneous, planned and local medicines raise nothing', async () => {
    for (const more of [stopped, inError, { intent: 'proposal' }, { status: 'on-hold' }]) expect(await textsOf(rule, [morphine, medicine('alprazolam 1 MG oral tablet', more)])).toEqual([]);
    expect(await textsOf(rule, [warfarin, medicine('diclofenac 1 % topical gel')])).toEqual([]);
  });
  test('what the high-priority list already tells is not told again', async () => {
    expect(await textsOf(rule, [medicine('febuxostat 40 MG oral tablet'), medicine('azathioprine 50 MG oral tablet')])).toEqual([]);
    expect(await textsOf('high-priority-interaction', [medicine('febuxostat 40 MG oral tablet'), medicine('azathioprine 50 MG oral tablet')])).toHaveLength(1);
  });
  test(verifies('examination.could-not-run', 'a medicine that the drug table does not know leaves it unclear'), async () => {
    expect(await checkOf(rule, [medicine('florbizol 20 MG oral tablet')])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [warfarin])).toMatchObject({ outcome: 'clear' });
  });
});

describe('methotrexate once a week', () => {
  const rule = 'weekly-methotrexate';
  const methotrexate = (text: string, more: Readonly<Record<string, unknown>> = {}) => medicine('methotrexate 2.5 MG oral tablet', { ...dosed(text), ...more });

  test.each(['6 tablets (15 mg) by mouth once daily', '1 tablet every day', '2 tablets BID', '1 tablet every 12 hours'])(verifies('examination.rules', '"%s" is critical'), async (text) => {
    expect(await severitiesOf(rule, [methotrexate(text)])).toEqual(['critical']);
  });
  test.each(['6 tablets once weekly', '6 tablets once a week on Mondays', '1 tablet every 12 hours for 3 doses each week', '15 mg on Sunday, folic acid daily on other days'])('"%s" is not', async (text) => {
    expect(await textsOf(rule, [methotrexate(text)])).toEqual([]);
  });
  test('against cancer, stopped or entered in error it raises nothing', async () => {
    expect(await textsOf(rule, [methotrexate('1 tablet daily'), problem('Acute lymphoblastic leukemia', 'C91.00')])).toEqual([]);
    expect(await textsOf(rule, [methotrexate('1 tablet daily', stopped)])).toEqual([]);
    expect(await textsOf(rule, [methotrexate('1 tablet daily', inError)])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'an order without a dosage is not clear'), async () => {
    expect(await checkOf(rule, [medicine('methotrexate 2.5 MG oral tablet')])).toMatchObject({ outcome: 'could-not-run', reason: expect.stringMatching(/no dosage/) as unknown });
    expect(await checkOf(rule, [methotrexate('6 tablets once weekly')])).toMatchObject({ outcome: 'clear' });
  });
});

describe('naloxone beside opioids', () => {
  const rule = 'opioid-without-naloxone';
  const oxycodone = medicine('oxycodone 5 MG oral tablet', { authoredOn: '2026-11-10' });
  const alprazolam = medicine('alprazolam 1 MG oral tablet');
  const naloxone = medicine('naloxone 4 MG/ACTUAT nasal spray');

  test(verifies('examination.rules', 'with a benzodiazepine or after an overdose it warns, and cites the search'), async () => {
    const { findings, evidence } = examine(await chartOf([oxycodone, alprazolam]));
    const [finding] = findings.filter((each) => each.rule === rule);
    expect(finding).toMatchObject({ severity: 'warning', text: 'Oxycodone is active with alprazolam; no naloxone prescription is documented' });
    expect(evidence.some(({ id, source }) => source.kind === 'search' && finding?.citations.some((citation) => citation.evidence === id))).toBe(true);
    expect(await severitiesOf(rule, [oxycodone, problem('Opioid use disorder', 'F11.20')])).toEqual(['warning']);
  });
  test('for longer than three months it informs; a short course says nothing', async () => {
    expect(await severitiesOf(rule, [medicine('oxycodone 5 MG oral tablet', { authoredOn: '2026-06-10' })])).toEqual(['information']);
    expect(await textsOf(rule, [oxycodone, medicine('oxycodone 5 MG oral tablet', { authoredOn: '2026-07-10', ...stopped })])).toEqual(['Oxycodone is active, prescribed since 10 Jul 2026; no naloxone prescription is documented']);
    expect(await textsOf(rule, [oxycodone, medicine('oxycodone 5 MG oral tablet', { authoredOn: '2015-07-10', ...stopped })])).toEqual([]);
    expect(await textsOf(rule, [oxycodone])).toEqual([]);
  });
  test('naloxone on the list or in a note, cancer, and a stopped or erroneous opioid raise nothing', async () => {
    expect(await textsOf(rule, [oxycodone, alprazolam, naloxone])).toEqual([]);
    expect(await textsOf(rule, [medicine('oxycodone 5 MG oral tablet'), problem('Malignant neoplasm of breast', 'C50.911')])).toEqual([]);
    for (const more of [stopped, inError]) expect(await textsOf(rule, [medicine('oxycodone 5 MG oral tablet', more), alprazolam])).toEqual([]);
    expect(await textsOf(rule, [oxycodone, alprazolam, { ...naloxone, ...inError }])).toHaveLength(1);
  });
  test(verifies('examination.could-not-run', 'absence is not claimed of what could not be read'), async () => {
    const examination = examine(without(await chartOf([oxycodone, alprazolam]), 'MedicationStatement'));
    expect(found(examination, rule)).toEqual([]);
    expect(examination.checksRun.find((check) => check.rule === rule)).toMatchObject({ outcome: 'could-not-run' });
  });
});

describe('NSAIDs in cirrhosis and heart failure', () => {
  const rule = 'nsaid-at-risk';
  const cirrhosis = problem('Cirrhosis of liver', 'K74.60');
  const heartFailure = problem('Heart failure with reduced ejection fraction', 'I50.22');
  const naproxen = medicine('naproxen 500 MG oral tablet');

  test(verifies('examination.rules', 'warns for each of the two, with all NSAIDs in one sentence, also one that only a note tells of'), async () => {
    expect(await textsOf(rule, [naproxen, cirrhosis, heartFailure])).toEqual([expect.stringMatching(/^Naproxen with Cirrhosis/), expect.stringMatching(/^Naproxen with Heart failure/)]);
    expect(await textsOf(rule, [heartFailure, note('Takes ibuprofen 400 mg daily, bought over the counter.', '2026-10-28')])).toEqual([expect.stringMatching(/^Ibuprofen \(only in the note of 28 Oct 2026\)/)]);
  });
  test('neither a gel, aspirin, a stopped or erroneous NSAID nor a resolved or erroneous problem counts', async () => {
    expect(await textsOf(rule, [medicine('diclofenac 1 % topical gel'), cirrhosis])).toEqual([]);
    expect(await textsOf(rule, [medicine('aspirin 81 MG oral tablet'), heartFailure])).toEqual([]);
    for (const more of [stopped, inError]) expect(await textsOf(rule, [medicine('naproxen 500 MG oral tablet', more), cirrhosis])).toEqual([]);
    const status = (system: string, code: string) => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] });
    expect(await textsOf(rule, [naproxen, { ...cirrhosis, clinicalStatus: status('condition-clinical', 'resolved') }])).toEqual([]);
    expect(await textsOf(rule, [naproxen, { ...cirrhosis, verificationStatus: status('condition-ver-status', 'entered-in-error') }])).toEqual([]);
    expect(await textsOf(rule, [naproxen, problem('Essential hypertension', 'I10')])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'unread problems or unknown medicines are not clear'), async () => {
    expect(await checkOf(rule, [medicine('florbizol 20 MG oral tablet')])).toMatchObject({ outcome: 'could-not-run' });
    const examination = examine(without(await chartOf([naproxen]), 'Condition'));
    expect(examination.checksRun.find((check) => check.rule === rule)).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [naproxen])).toMatchObject({ outcome: 'clear' });
  });
});
