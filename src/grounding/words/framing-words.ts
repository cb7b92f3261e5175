// Words that a sentence may use without a source, each group with its reason. Whatever is not here must stand in the cited evidence.
import { stem } from '../../text/stem';

const groups: readonly { readonly reason: string; readonly words: string }[] = [
  {
    reason: 'Grammar carries no fact of its own; negations are compared by the polarity check instead.',
    words:
      "a an the known evidence and or of in on at by for from to with as is are was were be been being has have had this that these those it its their his her him she he they them who which also per into within about around between both each any all other than then there here while during after before when where until since through via no not never none without nor neither denies denied deny cannot can't isn't wasn't doesn't didn't don't and/or vs so yet still only do does did but",
  },
  {
    reason: 'How the record speaks of itself: that something is written there is what the citation shows.',
    words:
      'documented recorded record records chart note noted notes listed list entry entries result results value values reported report reports mentioned says shown seen see found measured dated date taken done stands file source sources per wrote written reads states described documentation',
  },
  {
    reason: 'Place in time; the dates and intervals beside these words are checked by themselves.',
    words:
      'ago last latest recent recently first earliest newest previous prior again now today yet day days week weeks month months year years old aged age time times long over past next repeated repeat rechecked recheck interval',
  },
  { reason: 'What every sentence of a card is about.', words: "patient patient's pt she's he's mr mrs ms dr" },
  {
    reason: 'Comparison words that introduce a number, which is checked with its unit.',
    words: 'baseline range reference limit goal target change changed difference trend compared versus',
  },
];

const framing = new Set(groups.flatMap((group) => group.words.split(' ')).flatMap((word) => [word, stem(word)]));

/** Whether a folded word frames a statement and says nothing by itself. */
export const isFraming = (word: string): boolean => framing.has(word);
