import { randomUUID } from 'node:crypto';
import type { Answer, Checked } from '../domain/answer';
import type { ChartFile } from '../domain/chart';
import type { Examination } from '../domain/examination';
import type { Request, Turn } from '../domain/request';
import type { Conversation } from './conversation';

interface Ingredients {
  readonly turn: Turn;
  readonly request: Request;
  readonly conversation: Conversation;
  readonly file: ChartFile;
  readonly examination: Examination;
  readonly checked: Checked;
  readonly writtenBy: 'rules' | 'model';
  readonly notice: string | undefined;
  readonly library: string | undefined;
  readonly version: string;
  /** `performance.now()` when the turn arrived. */
  readonly begun: number;
  readonly today: string;
}

/** Puts what was checked, what was run and what could not be read into the one thing that can be rendered. */
export function answerOf(from: Ingredients): Answer {
  const { file, checked, request } = from;
  return {
    kind: 'answer',
    id: randomUUID(),
    skill: checked.skill,
    patient: file.patient,
    today: from.today,
    notices: noticesOf(from),
    understood: request.understood,
    headline: checked.headline,
    attention: checked.attention,
    checksRun: from.examination.checksRun,
    sections: checked.sections,
    notAddressed: checked.notAddressed,
    withheld: checked.withheld,
    missing: file.missing,
    restricted: { count: file.restricted.count, opened: file.restricted.opened },
    evidence: checked.evidence,
    suggestions: checked.suggestions,
    provenance: {
      writtenBy: from.writtenBy,
      ...(from.library && { library: from.library }),
      version: from.version,
      asOf: file.asOf,
      elapsedMs: Math.round(performance.now() - from.begun),
    },
  };
}

function noticesOf({ conversation, file, request, notice }: Ingredients): string[] {
  const notices: string[] = [];
  const before = conversation.patient;
  if (before && before.reference !== file.patient.reference)
    notices.push(`Change of patient: this is about ${file.patient.name}, no longer ${before.name}.`);
  for (const subject of request.question?.subjects ?? []) {
    if (subject.corrected) notices.push(`Read “${subject.words}” as “${subject.corrected}”.`);
  }
  if (notice) notices.push(notice);
  return notices;
}
