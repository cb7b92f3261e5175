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
} as const satisfies Record<string, string>;

export type RequirementId = keyof typeof requirements;
