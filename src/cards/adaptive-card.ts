import { showable } from './showable-text';

/** One element or action of an Adaptive Card, as the 1.5 schema words it. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** An Adaptive Card as it goes over the wire: https://adaptivecards.io/explorer/AdaptiveCard.html, version 1.5. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

export interface RunStyle {
  readonly bold?: boolean;
  readonly subtle?: boolean;
  readonly italic?: boolean;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly color?: 'Attention' | 'Warning' | 'Good' | 'Accent';
}

export type Run = string | CardElement;

/** A piece of text shown as it is: a TextRun knows no Markdown, so nothing that stands in a chart can become a link or a heading. */
export function run(text: string, style: RunStyle = {}): Run {
  const shown = showable(text);
  if (Object.keys(style).length === 0) return shown;
  return {
    type: 'TextRun',
    text: shown,
    ...(style.bold && { weight: 'Bolder' }),
    ...(style.subtle && { isSubtle: true }),
    ...(style.italic && { italic: true }),
    ...(style.size && { size: style.size }),
    ...(style.color && { color: style.color }),
  };
}

/** One paragraph of runs; it always wraps. */
export function line(
  runs: readonly Run[],
  more: { readonly spacing?: 'None' | 'Small' | 'Medium'; readonly id?: string } = {},
): CardElement {
  return { type: 'RichTextBlock', inlines: runs, ...more };
}

/** A heading that a screen reader announces as one; for our own words only, since a TextBlock reads Markdown. */
export function heading(words: string): CardElement {
  return { type: 'TextBlock', text: words, wrap: true, weight: 'Bolder', style: 'heading', spacing: 'Medium', separator: true };
}

/** Elements kept together; a container with an id and `hidden` is unfolded by `fold`. */
export function group(
  items: readonly CardElement[],
  more: {
    readonly id?: string;
    readonly hidden?: boolean;
    readonly style?: 'attention' | 'warning' | 'emphasis' | 'accent';
    readonly spacing?: 'None' | 'Small' | 'Medium';
  } = {},
): CardElement {
  const { hidden, ...rest } = more;
  return { type: 'Container', ...rest, ...(hidden && { isVisible: false }), items };
}

/** A button that shows and hides the element with this id. */
export function fold(title: string, id: string): CardElement {
  return { type: 'Action.ToggleVisibility', title, targetElements: [id] };
}

/** Buttons in a row that breaks on a narrow screen. */
export function buttons(actions: readonly CardElement[]): CardElement[] {
  return actions.length ? [{ type: 'ActionSet', spacing: 'Small', actions }] : [];
}

/** The whole card around a body. */
export function adaptiveCard(body: readonly CardElement[], fallbackText: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: showable(fallbackText),
    body,
  };
}
