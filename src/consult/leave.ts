import { createHash } from 'node:crypto';
import type { AuditEvent } from '../domain/audit';
import type { AuditTrail } from '../domain/ports';
import type { Reply, ReplyBody } from '../domain/reply';
import type { Request, Turn } from '../domain/request';
import { failureOf, failures } from './failure-of';

export interface Leaving {
  readonly agent: string;
  readonly patient?: string;
  readonly request?: Request;
  readonly basis?: string;
}

/** The one way out: whatever the reply is, it is recorded first. When the trail cannot be written, nothing but that is said. */
export function createLeave(audit: AuditTrail) {
  return async (turn: Turn, body: ReplyBody, leaving: Leaving): Promise<Reply> => {
    try {
      const receipt = await audit.record(eventOf(turn, body, leaving));
      return { ...body, receipt };
    } catch (error) {
      // Whatever it was, nothing was recorded, so nothing may be shown.
      const failure = failureOf(error);
      return {
        ...(failure.code === 'audit-broken' ? failure : { kind: 'failure', code: 'audit-unavailable', ...failures['audit-unavailable'] }),
        receipt: null,
      };
    }
  };
}

function eventOf(turn: Turn, body: ReplyBody, leaving: Leaving): AuditEvent {
  return {
    action: body.kind,
    outcome: body.kind === 'failure' ? 'serious-failure' : body.kind === 'refusal' ? 'minor-failure' : 'success',
    agent: leaving.agent || 'unknown',
    ...(leaving.patient && { patient: leaving.patient }),
    turn: turn.id,
    conversation: turn.conversation,
    ...(leaving.request && { skill: leaving.request.skill }),
    detail: {
      // The words can hold anything; their hash is enough to match a complaint with its entry.
      words: createHash('sha256').update(turn.words).digest('hex'),
      audience: turn.audience,
      ...(leaving.basis && { basis: leaving.basis }),
      ...detailOf(body),
    },
    ...(body.kind === 'answer' && { entities: body.evidence.filter((each) => each.source.kind === 'chart').map((each) => each.id) }),
  };
}

function detailOf(body: ReplyBody): Record<string, string | number | boolean | readonly string[]> {
  if (body.kind === 'failure') return { code: body.code };
  if (body.kind !== 'answer') return {};
  return {
    answer: body.id,
    writtenBy: body.provenance.writtenBy,
    version: body.provenance.version,
    ...(body.provenance.library && { library: body.provenance.library }),
    withheld: body.withheld.length,
    withheldTexts: body.withheld.map((each) => createHash('sha256').update(each.text).digest('hex')),
    missing: body.missing.map((each) => `${each.kind}:${each.reason}`),
    findings: body.attention.map((each) => each.rule),
    elapsedMs: body.provenance.elapsedMs,
  };
}
