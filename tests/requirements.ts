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
  // grounding
  'grounding.accepts-true': 'True claims of every style that Curbside writes pass with the right verdict.',
  'grounding.rejects-errors': 'A true claim with one error in a number, unit, date, medicine, dose, frequency, negation, person, side, citation or word is never shown.',
  'grounding.citation-required': 'No claim is shown without a citation.',
  'grounding.quote-verbatim': 'Every shown citation stands verbatim at its place in its source.',
  'grounding.own-patient': 'No answer rests on the chart of another patient.',
  'grounding.absence': 'What could not be read completely is never said to be missing.',
  'grounding.computation': 'Every shown computation was repeated from the values it cites.',
  'grounding.withheld': 'What cannot be shown to be grounded is withheld, counted and told with its reason.',
  'grounding.headline': 'A headline is grounded like any other claim.',
  'grounding.evidence-shown': 'An answer carries the evidence of its shown claims and no other.',
  'grounding.no-forged-source': 'A writer cannot bring the source that its claim needs.',
  // chart
  'chart.nothing-lost': 'Every entry of a chart is a fact, set aside, restricted or missing, or of a kind that is said not to be read.',
  'chart.one-patient': 'No entry of one patient is ever in the chart of another.',
  'chart.restricted': 'Restricted entries are only counted unless the permit opens them, and nothing else gives them away.',
  'chart.absence': 'A kind of entry counts as completely read only when all of it was.',
  'chart.broken': 'Whatever a resource or a server sends instead of FHIR, reading goes on and what could not be read is said.',
  'chart.token': 'The token for a FHIR server is sent to that server only.',
  'directory.clinician': 'Only an active practitioner who carries the Entra object id is a clinician.',
  'directory.patients': 'A look-up finds a patient only by every given field.',
  'directory.relations': 'A relation between clinician and patient rests on an entry that holds.',
  // the story
  'story.intent-first': 'A look into a chart is recorded before it happens.',
  'story.receipt': 'Every reply carries the receipt of the audit entry that recorded it.',
  'story.no-patient-data-in-logs': 'Nothing about a patient is logged.',
  'story.shared-chat': 'A shared chat gets no patient data.',
  'understanding.skill': 'The right skill is chosen from natural language, typos included, for at least 95 of 100 utterances.',
  'understanding.follow-up': 'Follow-ups keep their subject or their form.',
  'patient.pronoun': 'A pronoun means the patient of this user in this conversation.',
  'patient.pronoun-expires': 'After half an hour without a question about the patient, Curbside asks who is meant.',
  'patient.same-name': 'Patients of one name are asked apart by two identifiers.',
  'patient.change-visible': 'A change of patient is shown on the answer.',
  'patient.no-mixing': 'A name that is nobody’s is never answered with another patient’s chart.',
  'access.break-glass': 'A patient outside one’s care opens only by two exact identifiers and a recorded reason.',
  'access.restricted': 'Entries behind a restricted label are counted, and shown only on request with a reason.',
  'questions.right': 'At least 90 of 100 questions on charts are answered right, and none with a wrong value.',
  // the summary
  'summary.must-know': 'Every must-know fact of every demo patient is on the one-screen summary.',
  'summary.traceable': 'Every value that a summary states stands in a resource that it cites, and no claim of it is withheld.',
  'summary.nothing-hidden': 'Every active problem, current medicine, allergy and latest abnormal result is shown or counted as hidden; on one screen none of high importance is hidden.',
  'summary.absence': 'What is not documented is said so only where the chart could be read completely.',
  'summary.lengths': 'A shorter summary never says more than a longer one, and neither depends on the order of the entries.',
  'summary.period': 'A summary since a day tells what is new since then, and nothing older but who the patient is and what is dangerous.',
  // Teams
  'teams.answer': 'A message in Teams is answered with a card that carries label, citations and feedback.',
  'teams.shared': 'No patient data is shown where others can read it.',
  'teams.more': 'A page of an answer is shown only to the one who asked, in the chat where it was asked.',
  'teams.feedback': 'Feedback is kept by message.',
  'teams.concurrent': 'A question is answered while another one is still worked on.',
  'teams.malformed': 'Nothing that is posted to the bot stops it or reaches the log as text.',
  // starting
  'config.loopback': 'Without bot credentials Curbside listens on the loopback address only.',
  'config.all-problems': 'Every problem of the settings is reported at once, with its remedy.',
  'start.everything': 'npm start builds, starts the bot and the Playground and says what to type; Ctrl-C ends both.',
  'start.one-sentence': 'A taken port, a broken .env or an old Node gives one sentence with the remedy.',
  // end to end, in the official Playground
  'e2e.card': 'In the real client a question is answered by a card whose evidence unfolds.',
  'e2e.feedback': 'In the real client feedback reaches the bot.',
  // examination
  'examination.rules': 'Every rule alerts where its facts are present, is silent where they are not, and never on what was stopped, refuted or entered in error.',
  'examination.could-not-run': 'A rule that lacks its input says so instead of passing.',
  'examination.demo-hospital': 'The dangers planted in the demo hospital are found, and its uneventful patients are left in peace.',
  'examination.grounded': 'No finding on a demo patient is withheld by the verifier, and each cites the chart.',
  'examination.monotone': 'An unrelated normal entry never removes a finding.',
  'summary.must-know-card': 'Every must-know fact of every demo patient stands on the first card of the one-screen summary.',
  'summary.no-source-no-sentence': 'No sentence of a summary is without a source, and none of our own is withheld.',
} as const satisfies Record<string, string>;

export type RequirementId = keyof typeof requirements;
