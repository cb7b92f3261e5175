import type { Failure } from '../domain/reply';

/** An error that a folder throws on purpose: its code stands in docs/errors.md, its text is for the clinician. */
interface CodedError {
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

/** What the clinician is told about an error; nothing of an unexpected error's own message is shown, since it may quote the chart. */
export function failureOf(error: unknown): Failure {
  if (isCoded(error)) return { kind: 'failure', code: error.code, text: error.text, remedy: error.remedy };
  if (error instanceof Error && error.name === 'AbortError') {
    return { kind: 'failure', code: 'cancelled', text: 'This was cancelled before it was finished.', remedy: 'Ask again when you want it.' };
  }
  return { kind: 'failure', code: 'unexpected', text: 'Something went wrong inside Curbside and nothing was answered.', remedy: 'Ask again; if it happens twice, tell your administrator the time and this code.' };
}

function isCoded(error: unknown): error is CodedError {
  if (!(error instanceof Error)) return false;
  const fields = error as Partial<CodedError>;
  return typeof fields.code === 'string' && typeof fields.text === 'string' && typeof fields.remedy === 'string';
}
