import type { Refusal } from '../domain/reply';
import { adaptiveCard, type AdaptiveCard, heading, line, run } from './adaptive-card';
import { reasonForm, repeatable } from './card-actions';
import { clip, short } from './json-size';
import { limits } from './limits';

/** What is refused, why, and what can be done; with the emergency form when the consult offers it. */
export function refusalCard({ text, remedy, breakGlass }: Refusal): AdaptiveCard {
  const form =
    breakGlass &&
    (repeatable(breakGlass.words)
      ? reasonForm({
          explain: 'Emergency access (break-glass) opens this chart for you now. It is recorded with your name and reason, and reviewed.',
          label: 'Why do you need access now?',
          button: 'Open the chart',
          verb: 'break-glass',
          data: { patient: breakGlass.patient, words: breakGlass.words },
        })
      : line(['For emergency access, ask again in fewer words.']));
  return adaptiveCard(
    [heading('Not shown'), line([run(short(text, 2_000))]), line([run(short(remedy, 2_000))]), ...(form ? [form] : [])],
    clip(`${text} ${remedy}`, limits.claim),
  );
}
