import { z } from 'zod';

const account = z.object({ id: z.string().min(1).max(1_000) }).passthrough();

/** The least that makes an activity answerable; everything else is read where it is used. */
const incoming = z
  .object({
    type: z.string().min(1).max(100),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.string().url(),
    conversation: account,
    from: account,
    recipient: account,
    text: z.string().nullish(),
    value: z.unknown(),
  })
  .passthrough();

/** What is wrong with a request body as an activity, in words without its values; undefined when it can be answered. */
export function complaintAbout(body: unknown): string | undefined {
  const parsed = incoming.safeParse(body);
  if (parsed.success) return undefined;
  return parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'body'}: ${code}`).join('; ');
}
