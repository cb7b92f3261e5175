import { z } from 'zod';

/** Ids become keys of the store and names in the trail: no control character and no half of a surrogate pair. */
const id = z
  .string()
  .min(1)
  .max(1_000)
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), 'characters');
const label = z.string().max(1_000).nullish();

const account = z.object({ id, aadObjectId: label, name: label, tenantId: label }).passthrough();
const conversation = z.object({ id, conversationType: label, tenantId: label, name: label, isGroup: z.boolean().nullish() }).passthrough();

/** The least that makes an activity answerable, and the types of what is read from it without another check. */
const incoming = z
  .object({
    type: z.string().min(1).max(100),
    id: id.nullish(),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.string().max(2_000).url(),
    conversation,
    from: account,
    recipient: account,
    replyToId: id.nullish(),
    locale: label,
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
