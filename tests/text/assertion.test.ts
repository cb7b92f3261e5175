import { assertMention, createAssertionReader } from '../../src/text/assertion';
import { verifies } from '../verifies';

/** The mention stands in [brackets]. */
function read(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return assertMention(marked.replace(/[[\]]/g, ''), { start, end });
}

const cases: readonly (readonly [marked: string, assertion: string, subject?: string])[] = [
  ['Patient has [chest pain].', 'affirmed'],
  ['No [chest pain].', 'negated'],
  ['No fever, chills, or [chest pain].', 'negated'],
  ['Denies fever, chills, nausea, vomiting or [chest pain] today.', 'negated'],
  ['Pt c/o dyspnea but denies [chest pain].', 'negated'],
  ['Denies [chest pain] but has dyspnea.', 'negated'],
  ['Denies chest pain but has [dyspnea].', 'affirmed'],
  ['No chest pain; [dyspnea] on exertion.', 'affirmed'],
  ['No fever, presents with [cough].', 'affirmed'],
  ['No chest pain. [Dyspnea] on exertion.', 'affirmed'],
  ['no chest pain. reports [cough] for 3 days', 'affirmed'],
  ['CXR without evidence of [pneumonia].', 'negated'],
  ['Negative for [DVT].', 'negated'],
  ['[DVT] was ruled out.', 'negated'],
  ['[PE] ruled out by CT.', 'negated'],
  ['[HIV] negative.', 'negated'],
  ['[Chest pain]: denies', 'negated'],
  ['Not on [metformin].', 'negated'],
  ['She does not take [aspirin].', 'negated'],
  ['He has no history of [stroke].', 'negated'],
  ['No increase in [edema].', 'affirmed'],
  ['No change in [angina] since last visit.', 'affirmed'],
  ['Not only [gout] but also pseudogout.', 'affirmed'],
  ['No neuropathy secondary to [diabetes].', 'affirmed'],
  ['No chest pain since starting [metoprolol].', 'affirmed'],
  ['No side effects from [metformin].', 'affirmed'],
  ['Has not stopped [metformin].', 'affirmed'],
  ['Takes [metformin] without difficulty.', 'affirmed'],
  ['Possible [pneumonia].', 'uncertain'],
  ['?[PE]', 'uncertain'],
  ['[PE]?', 'uncertain'],
  ['CT to rule out [PE].', 'uncertain'],
  ['r/o [MI]', 'uncertain'],
  ['Concern for [sepsis].', 'uncertain'],
  ['Likely [viral syndrome].', 'uncertain'],
  ['[PE] cannot be ruled out.', 'uncertain'],
  ['Return to the ED if [chest pain].', 'uncertain'],
  ['[Lupus] is suspected.', 'uncertain'],
  ['History of [stroke].', 'historical'],
  ['h/o [DVT], presents with leg swelling.', 'historical'],
  ['h/o DVT, presents with [leg swelling].', 'affirmed'],
  ['s/p [CABG] 2012.', 'historical'],
  ['Previous [GI bleed].', 'historical'],
  ['[MI] in 2015.', 'historical'],
  ['Diabetes, hypertension, [MI] in 2015.', 'historical'],
  ['[Diabetes], hypertension, MI in 2015.', 'affirmed'],
  ['[Diabetes] diagnosed in 2015.', 'affirmed'],
  ['On [metformin] since 2015.', 'affirmed'],
  ['[Stroke] 5 years ago.', 'historical'],
  ['Plan to start [lisinopril].', 'planned'],
  ['Will start [apixaban] after the procedure.', 'planned'],
  ['Consider starting [empagliflozin].', 'planned'],
  ['Scheduled for [colonoscopy] next month.', 'planned'],
  ['[Colonoscopy] is scheduled.', 'planned'],
  ['Plan:\n- Start [lisinopril] 10 mg daily', 'planned'],
  ['PLAN: Order [echocardiogram].', 'planned'],
  ['Plan:\n- Continue [metformin]', 'affirmed'],
  ['She stopped [lisinopril] because of cough.', 'stopped'],
  ['[Lisinopril] was discontinued in March.', 'stopped'],
  ["[Metformin] d/c'd.", 'stopped'],
  ['No longer taking [warfarin].', 'stopped'],
  ['[Metformin] held for contrast.', 'stopped'],
  ['He has been off of [prednisone] for a month.', 'stopped'],
  ['Lisinopril was stopped and [losartan] started.', 'affirmed'],
  ['[Lisinopril] was stopped and losartan started.', 'stopped'],
  ['Switched from [lisinopril] to losartan.', 'stopped'],
  ['Switched from lisinopril to [losartan].', 'affirmed'],
  ['Father had [MI] at 52.', 'other-person', 'father'],
  ['Her mother has [breast cancer].', 'other-person', 'mother'],
  ['Mother: [breast cancer]', 'other-person', 'mother'],
  ['[Breast cancer] in her maternal aunt.', 'other-person', 'aunt'],
  ['[Colon cancer] (brother).', 'other-person', 'brother'],
  ['Wife has [influenza].', 'other-person', 'wife'],
  ['FHx: [MI] in father', 'other-person', 'father'],
  ['FAMILY HISTORY:\n[Colon cancer], diabetes.', 'other-person', 'family'],
  ['FAMILY HISTORY:\nDad with [MI] at 52\n\nMEDICATIONS:\nMetformin', 'other-person', 'father'],
  ['FAMILY HISTORY:\nDad with MI at 52\n\nMEDICATIONS:\n[Metformin]', 'affirmed'],
  ['Family history of [MI].', 'other-person', 'family'],
  ['Wife reports he has [chest pain].', 'affirmed'],
  ['Lives with his wife. [Hypertension] well controlled.', 'affirmed'],
  ['Mother reports [fever] for two days.', 'affirmed'],
  ['Allergies: [penicillin] (anaphylaxis)', 'affirmed'],
  ['Allergies: none. Medications: [metformin].', 'affirmed'],
];

describe('what a mention in a note means', () => {
  test.each(cases.map(([marked, assertion, subject]) => ({ marked, assertion, subject })))(
    '$marked → $assertion',
    ({ marked, assertion, subject }) => {
      const asserted = read(marked);
      expect({ assertion: asserted.assertion, subject: asserted.subject }).toEqual({ assertion, subject });
    },
  );

  test(verifies('text.assertion', 'every trigger case reads as a clinician reads it'), () => {
    const wrong = cases.filter(([marked, assertion]) => read(marked).assertion !== assertion);
    expect(wrong).toEqual([]);
  });

  test('the sentence and the section of a mention come with it', () => {
    const text = 'Allergies: penicillin.\nMeds: aspirin.';
    const at = text.indexOf('aspirin');
    const asserted = createAssertionReader(text)({ start: at, end: at + 7 });
    expect(text.slice(asserted.sentence.start, asserted.sentence.end)).toBe('Meds: aspirin.');
    expect(asserted.section).toBe('meds');
  });
});
