// The verbs that a card can send back. What a button carries is a choice and the words it came from, never anything from a chart beyond a reference.
import { buttons, type CardElement, group, line, run } from './adaptive-card';
import { jsonBytes, short } from './json-size';
import { limits } from './limits';

export const verbs = ['ask', 'choose-patient', 'break-glass', 'open-restricted', 'more'] as const;
export type Verb = (typeof verbs)[number];

/** A button that comes back as `adaptiveCard/action` with this verb; inputs elsewhere on the card are not its business. */
export function execute(title: string, verb: Verb, data: Readonly<Record<string, unknown>>, inputs: 'auto' | 'none' = 'none'): CardElement {
  return {
    type: 'Action.Execute',
    title: short(title, limits.title),
    verb,
    data,
    ...(inputs === 'none' && { associatedInputs: 'none' }),
  };
}

/** Words that a button can repeat without weighing the card down. */
export const repeatable = (words: string): boolean => jsonBytes(words) <= limits.words;

/** Suggested questions as buttons, one below the other since they are long; one that is too long to repeat is left out. */
export function askButtons(suggestions: readonly string[], patient?: string): CardElement[] {
  return suggestions
    .filter((words) => jsonBytes(words) <= limits.line)
    .slice(0, limits.suggestions)
    .flatMap((words) => buttons([execute(words, 'ask', { words, ...(patient && { patient }) })]));
}

/** A form that asks for a reason before it sends its verb. */
export function reasonForm(form: {
  readonly id?: string;
  readonly hidden?: boolean;
  readonly explain: string;
  readonly label: string;
  readonly button: string;
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
}): CardElement {
  const input = {
    type: 'Input.Text',
    id: 'reason',
    label: form.label,
    isMultiline: true,
    maxLength: 300,
    isRequired: true,
    errorMessage: 'Please give a reason: it is kept in the audit trail.',
  };
  const action = { ...execute(form.button, form.verb, form.data, 'auto'), style: 'destructive' };
  return group([line([run(form.explain)]), input, { type: 'ActionSet', actions: [action] }], {
    ...(form.id && { id: form.id }),
    ...(form.hidden && { hidden: true }),
    style: 'warning',
    spacing: 'Small',
  });
}
