import type { Asker } from '../../domain/access';
import type { Clock } from '../../domain/calendar';
import type { Consult, Store } from '../../domain/ports';

/** Where a line without patient data may be written. */
export interface TeamsLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A thumb up or down on one message, with whatever was typed into the form. */
export interface Feedback {
  /** Id of the message that was judged: Teams keeps nothing, so this is the key. `unknown:…` when the client does not say (the Agents Playground). */
  readonly message: string;
  readonly reaction: 'like' | 'dislike';
  readonly comment: string;
  readonly asker: Asker;
  readonly conversation: string;
  /** The turn that the message answered, when it is still known. */
  readonly turn?: string;
}

/** Another page of an answer that was given before, about to be shown: ids and references only. */
export interface ShownPage {
  readonly asker: Asker;
  readonly conversation: string;
  /** The turn that asks for the page. */
  readonly turn: string;
  readonly answer: string;
  /** 1 is the first after the one that came with the answer. */
  readonly page: number;
  /** `Patient/…`, when the answer is about one. */
  readonly patient?: string;
}

/** The bot's registration; without one everything is unauthenticated and must stay on the loopback address. */
export interface BotRegistration {
  readonly id: string;
  readonly password: string;
  readonly tenant: string;
}

/** When a wait becomes visible, in milliseconds after the message arrived. */
export interface Patience {
  readonly typingAfterMs: number;
  /** When lines of progress are shown; at most one per interval. */
  readonly progressAfterMs: number;
  readonly progressEveryMs: number;
  /** When the request is let go and the answer follows as a message of its own: Teams gives up on a request after some 15 s, on a button after less. */
  readonly answerLaterAfterMs: number;
}

/** What the Teams surface needs; `src/curbside.ts` hands it in. */
export interface TeamsParts {
  readonly consult: Consult;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: TeamsLogger;
  readonly recordFeedback: (feedback: Feedback) => Promise<void>;
  /** Called before a further page is shown; when it rejects, nothing is. */
  readonly recordPage?: (page: ShownPage) => Promise<void>;
  /** Three things to type, for the welcome; each must work as it stands. */
  readonly examples: readonly string[];
  readonly bot?: BotRegistration;
  /** A line under every patient's banner, such as "Demo hospital: this person is invented". */
  readonly remark?: string;
  readonly patience?: Patience;
  /** How long closing waits for running requests and late answers, in milliseconds. */
  readonly closingGraceMs?: number;
}

export const defaultPatience: Patience = { typingAfterMs: 400, progressAfterMs: 900, progressEveryMs: 1_500, answerLaterAfterMs: 7_000 };

/** Below the time after which container platforms end a process by force. */
export const defaultClosingGraceMs = 10_000;
