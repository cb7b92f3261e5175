/** What must hold, as data. A test cites the requirement that it proves with `verifies('id', 'title')`; one that nothing proves fails the run. */
export const requirements = {
  // store and audit
  'store.durable': 'What the store acknowledged is there after kill -9.',
  'store.encrypted': 'What is stored cannot be read in the files without the key.',
  'audit.chain': 'An edited, reordered, removed or truncated audit trail does not verify.',
  'audit.durable': 'No audit entry that was acknowledged is lost over kill -9.',
  'audit.fhir': 'The audit trail exports as valid FHIR R4 AuditEvent and Provenance.',
  // text
  'text.spans': 'Every citation is exactly its range of the evidence, whatever the text.',
  'text.assertion': 'What a note denies, doubts, plans, has stopped or says of a relative is never read as the patient’s own.',
  // cards
  'card.order': 'Every card keeps one order: patient, notices, attention and checks, answer, not addressed, evidence and limits, actions.',
  'card.evidence': 'The evidence of every shown claim travels inside the card, folded, under the number that the claim shows.',
  'card.size': 'A message stays under 28 KB however large the answer is.',
  'card.must-know': 'Must-know claims come first and none is unreachable.',
  'card.no-markup': 'Text from a chart is shown as text, whatever markup it holds.',
  'card.citations': 'The AI label and citations stay within what Teams accepts.',

  // access
  'access.identified': 'Only an Entra object id that one active Practitioner carries is somebody.',
  'access.denied-by-default': 'Without a relation or a recorded break-glass no chart is opened.',
  'access.only-related': 'A look-up returns only patients that the clinician may see.',
  'access.no-oracle': 'Whoever may not see a patient does not learn from one identifier whether there is such a patient.',
} as const satisfies Record<string, string>;

export type RequirementId = keyof typeof requirements;
