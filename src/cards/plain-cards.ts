import type { Failure, Information } from '../domain/reply';
import { adaptiveCard, type AdaptiveCard, line, run } from './adaptive-card';
import { askButtons } from './card-actions';
import { clip, short } from './json-size';
import { limits } from './limits';

const title = (words: string) => line([run(short(words, limits.line), { bold: true, size: 'Medium' })]);

/** What went wrong, what to do, and the code to name when asking for help. */
export function failureCard({ code, text, remedy }: Failure): AdaptiveCard {
  return adaptiveCard(
    [
      title('That did not work'),
      line([run(short(text, 2_000))]),
      line([run(short(remedy, 2_000))]),
      line([run(`Code: ${short(code, limits.title)}`, { subtle: true, size: 'Small' })]),
    ],
    clip(`${text} ${remedy}`, limits.claim),
  );
}

/** Words about Curbside itself: help, a welcome, "forgotten". */
export function informationCard(information: Information): AdaptiveCard {
  const lines = information.lines.slice(0, 20).map((words) => line([run(short(words, limits.headline))], { spacing: 'Small' }));
  return adaptiveCard(
    [title(information.title), ...lines, ...askButtons(information.suggestions)],
    clip([information.title, ...information.lines].join(' '), limits.claim),
  );
}
