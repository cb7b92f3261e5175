// What Curbside says about itself and about messages it cannot take: no patient data, no consult.
import { renderNotice, type RenderedReply } from '../../cards';
import { maxWords } from './read-words';

const failure = (code: string, text: string, remedy: string): RenderedReply => renderNotice({ kind: 'failure', code, text, remedy });

export const notices = {
  welcome: (examples: readonly string[]): RenderedReply =>
    renderNotice({
      kind: 'information',
      title: 'Hello, I am Curbside',
      lines: [
        'Ask me about one of your patients: I read the chart, tell you what needs attention first, and show for every sentence where it comes from.',
        'I am a second opinion. You decide.',
        'In a group chat or a channel I show no patient data. Try one of these:',
      ],
      suggestions: examples.slice(0, 3),
    }),
  tooLong: (): RenderedReply =>
    failure(
      'message-too-long',
      `Your message is longer than ${maxWords} characters.`,
      'Please ask in fewer words, one question at a time.',
    ),
  noText: (): RenderedReply =>
    failure('message-without-text', 'I can only read text, and there was none in your message.', 'Please type your question.'),
  unknownButton: (): RenderedReply =>
    failure(
      'card-unknown',
      'I do not know what this button stands for: the card may come from an earlier version, or was changed.',
      'Please type your question instead.',
    ),
  answerGone: (): RenderedReply =>
    failure(
      'answer-expired',
      'That answer is no longer kept, or it was given to somebody else or in another chat.',
      'Please ask the question again.',
    ),
  pageNotRecorded: (): RenderedReply =>
    failure(
      'audit-unavailable',
      'Curbside could not record this look into the chart, so it shows nothing.',
      'Try again in a minute; if it stays, tell your administrator.',
    ),
  unexpected: (): RenderedReply =>
    failure(
      'unexpected',
      'Something went wrong on my side, and your question was not answered.',
      'Please try again; if it happens again, tell your administrator the code and the time.',
    ),
  notHere: (): RenderedReply =>
    renderNotice({
      kind: 'information',
      title: 'Not in a shared chat',
      lines: ['Others can read this chat, so I show no patient data here.', 'Please ask me in our own chat.'],
      suggestions: [],
    }),
} as const;
