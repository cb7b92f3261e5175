// The story of one message, from the words that arrived to the recorded reply. Everything else in the house serves one of its lines.
import type { ChartFile } from '../domain/chart';
import type { Clinician, Permit } from '../domain/access';
import type { Consult, ConsultOptions } from '../domain/ports';
import type { Reply, ReplyBody } from '../domain/reply';
import type { Request, Turn } from '../domain/request';
import { answerOf } from './answer-of';
import { createConversations, type Conversation } from './conversation';
import { failureOf } from './failure-of';
import { createGate } from './gate';
import { information } from './information';
import { createLeave } from './leave';
import { refusals } from './refusals';
import { resolvePatient } from './resolve-patient';
import type { ConsultParts } from './parts';
import { createUnderstanding } from './understanding/understand';
import { writeDraft } from './write-draft';

/** Enough to keep the cores busy while some wait for a slow server; each may be a chart of thousands of entries. */
const chartsAtOnce = 12;

/** Builds the one door of the house: a turn in, a recorded reply out; it never throws. */
export function createConsult(parts: ConsultParts): Consult {
  const conversations = createConversations(parts.store, parts.clock);
  const understand = createUnderstanding({ knowledge: parts.knowledge, skills: parts.skills });
  const leave = createLeave(parts.audit);
  const gate = createGate(chartsAtOnce);

  return async (turn, options = {}) => {
    const begun = performance.now();
    try {
      return await story(turn, options, begun);
    } catch (error) {
      parts.logger.error(
        { code: failureOf(error).code, error: error instanceof Error ? error.name : 'unknown', turn: turn.id },
        'consult failed',
      );
      return leave(turn, failureOf(error), { agent: turn.asker.entraObjectId });
    }
  };

  async function story(turn: Turn, options: ConsultOptions, begun: number): Promise<Reply> {
    // What a private chat was about is not known in a shared one, whatever its id.
    const conversation = turn.audience === 'shared' ? {} : await conversations.of(turn);
    const heard = understand(turn, conversation, parts.clock.today());
    if (heard.kind === 'forget') await conversations.forget(turn);
    if (heard.kind !== 'requests') return leave(turn, information(heard, parts.skills, conversation), { agent: turn.asker.entraObjectId });

    const clinician = await parts.access.identify(turn.asker);
    if (!clinician) return leave(turn, refusals.unmapped, { agent: turn.asker.entraObjectId });
    if (turn.audience === 'shared') return leave(turn, refusals.sharedChat, { agent: clinician.practitioner });

    const resolved = await resolvePatient(parts, { turn, clinician, conversation, requests: heard.requests });
    if (resolved.kind === 'reply') {
      await conversations.remember(turn, conversation, { pending: heard.requests[0].words });
      return leave(turn, resolved.body, { agent: clinician.practitioner, request: heard.requests[0] });
    }
    const { request, patient } = resolved;

    const decision = await parts.access.decide(clinician, {
      patient,
      ...(turn.choice?.kind === 'break-glass' && { breakGlassReason: turn.choice.reason }),
      ...(turn.choice?.kind === 'open-restricted' && { restrictedReason: turn.choice.reason }),
    });
    if (decision.kind === 'denied') {
      const words = request.words;
      const body: ReplyBody = {
        kind: 'refusal',
        text: decision.reason,
        remedy: decision.remedy,
        ...(decision.breakGlass && { breakGlass: { patient, words } }),
      };
      return leave(turn, body, { agent: clinician.practitioner, request, patient });
    }

    await recordIntent(turn, clinician, request, decision.permit);
    const { answer, name } = await gate(options.signal, async () => {
      options.onProgress?.('Reading the chart');
      const file = await parts.chart.read(decision.permit, options.signal ? { signal: options.signal } : {});
      options.onProgress?.('Checking it');
      return { answer: await answerFrom(turn, request, conversation, file, begun, options), name: file.patient.name };
    });
    await conversations.remember(turn, conversation, { patient: { reference: patient, name }, request });
    return leave(turn, answer, { agent: clinician.practitioner, request, patient, basis: decision.permit.basis });
  }

  async function answerFrom(
    turn: Turn,
    request: Request,
    conversation: Conversation,
    file: ChartFile,
    begun: number,
    options: ConsultOptions,
  ) {
    const skill = parts.skills.find((each) => each.id === request.skill);
    if (!skill) throw new Error(`No skill is called ${request.skill}.`);
    const examination = parts.examine(file);
    const facts = { request, file, findings: examination.findings, checksRun: examination.checksRun };
    const library = await parts.library.search(skill.queries(facts), 20);
    const { draft, writtenBy, notice } = await writeDraft(parts, skill, { ...facts, library }, options);
    const checked = parts.verifier.verify({ draft, examination, file, library });
    return answerOf({
      turn,
      request,
      conversation,
      file,
      examination,
      checked,
      writtenBy,
      notice,
      library: parts.library.version,
      version: parts.version,
      begun,
      today: parts.clock.today(),
    });
  }

  /** Written ahead of the read: a look into a chart that leaves no record cannot happen. */
  async function recordIntent(turn: Turn, clinician: Clinician, request: Request, permit: Permit): Promise<void> {
    const shared = {
      agent: clinician.practitioner,
      patient: permit.patient,
      turn: turn.id,
      conversation: turn.conversation,
      skill: request.skill,
    };
    if (permit.basis === 'break-glass')
      await parts.audit.record({ ...shared, action: 'break-glass', outcome: 'success', detail: { reason: permit.ground } });
    if (permit.restricted.open)
      await parts.audit.record({ ...shared, action: 'open-restricted', outcome: 'success', detail: { reason: permit.restricted.reason } });
    await parts.audit.record({
      ...shared,
      action: 'read-intent',
      outcome: 'success',
      detail: { basis: permit.basis, ground: permit.ground },
    });
  }
}
