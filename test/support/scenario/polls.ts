import { asha, sam } from '../southport/people.ts';
import { type Cast, owen, type Step } from './cast.ts';

const question = '"What first?" "Street lights" "Youth club"';

/** A poll, voted in by typing. */
export const polls = ({ press, say }: Cast): Step[] => [
  { name: 'see the roll before a poll opens', run: () => say(`poll ${question} until Friday`) },
  { name: 'say that the list of people is right', run: () => say('partnership people are right') },
  { name: 'open a poll', run: () => say(`poll ${question} until Friday`) },
  { name: 'vote', run: () => say('vote P-1 2', sam) },
  { name: 'vote for another', run: () => say('vote P-1 1', sam) },
  { name: 'take back a vote', run: () => say('undo', sam) },
  { name: 'vote from the other chat', run: () => say('vote P-1 1', owen) },
  { name: 'turnout', run: () => say('poll results P-1') },
  {
    name: 'close a poll of three early; the wake counts it',
    run: () => press(asha, { ask: 'poll.close', ref: 'P-1', sure: true }),
  },
  { name: 'how it was counted', run: () => press(sam, { ask: 'poll.counted', ref: 'P-1' }) },
  { name: 'history of a poll', run: () => say('poll history P-1') },
];

const vote = (option: number) => ({ ask: 'poll.vote', ref: 'P-2', option }) as const;

/** A second poll, voted in by the buttons of its card. */
export const ballots = ({ press, say }: Cast): Step[] => [
  { name: 'open a second poll', run: () => say(`poll ${question} until Friday 17:00`) },
  { name: 'vote by a press', run: () => press(sam, vote(2)) },
  { name: 'change a vote by a press', run: () => press(sam, vote(1)) },
  { name: 'the same vote once more', run: () => press(sam, vote(1)) },
  {
    name: 'take back a vote by a press',
    run: () => press(sam, { ask: 'poll.take-back', ref: 'P-2' }),
  },
  { name: 'vote again by a press', run: () => press(sam, vote(2)) },
  { name: 'vote by a press in the other chat', run: () => press(owen, vote(1)) },
];

const closes = '2027-01-08T17:00:00.000Z';

/** It closes by itself. */
export const closing = ({ press, wakes }: Cast): Step[] => [
  {
    name: 'wake: a poll of three closes, with its count',
    at: closes,
    run: () => wakes(closes, 'P-2'),
  },
  { name: 'vote too late', run: () => press(asha, vote(1)) },
];
