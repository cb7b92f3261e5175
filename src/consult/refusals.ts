import type { Refusal } from '../domain/reply';

/** The refusals that the story itself gives, before any chart is looked for. */
export const refusals = {
  unmapped: {
    kind: 'refusal',
    text: 'I cannot find you in the hospital’s list of practitioners, so I may not open any chart for you.',
    remedy: 'Ask your administrator to add your Entra object ID as an identifier of your Practitioner entry in the record.',
  },
  sharedChat: {
    kind: 'refusal',
    text: 'Others can read this chat, so I show no patient data here.',
    remedy: 'Ask me the same thing in our private chat.',
  },
} as const satisfies Record<string, Refusal>;
