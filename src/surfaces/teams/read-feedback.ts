import { z } from 'zod';

/** `message/submitAction` as Teams sends it for the thumbs: the form is a string of JSON. */
const submitted = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown() }),
  /** The Agents Playground leaves it out. */
  replyToId: z.string().min(1).max(300).optional(),
});
const form = z.object({ feedbackText: z.string() });
const maxComment = 4_000;

/** The judgement of one message; undefined when it is not one. */
export function readFeedback(
  value: unknown,
): { readonly message?: string; readonly reaction: 'like' | 'dislike'; readonly comment: string } | undefined {
  const parsed = submitted.safeParse(value);
  if (!parsed.success) return undefined;
  const { reaction, feedback } = parsed.data.actionValue;
  const message = parsed.data.replyToId;
  return { ...(message && { message }), reaction, comment: comment(feedback).slice(0, maxComment) };
}

function comment(feedback: unknown): string {
  if (typeof feedback !== 'string') return form.safeParse(feedback).data?.feedbackText ?? '';
  try {
    return form.safeParse(JSON.parse(feedback)).data?.feedbackText ?? '';
  } catch {
    return feedback;
  }
}
