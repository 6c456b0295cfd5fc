import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import type { View } from '../../../core/view/view.ts';
import { type asha, cleo, sam } from '../../support/southport/people.ts';
import { linesIn } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

/** A week and a half in Southport, in which everything that is written ends in a stop of its own. */
const typedThen: readonly (readonly [who: typeof asha, typed: string])[] = [
  [cleo, 'action Who pays for it? @sam by Friday'],
  [cleo, 'action Which first? by 2 February'],
  [cleo, 'action Who calls?⏎- Who writes?⏎- Who asks?'],
  [sam, 'action block A-1 who knows?'],
  [sam, 'block A-1'],
  [sam, 'unblock A-1'],
  [sam, 'due A-1 15 January'],
  [cleo, 'take A-2'],
  [sam, 'note A-1 Is that all?'],
  [cleo, 'meeting schedule Ready? on 14 January 2027 10:00 at The Hut!'],
  [sam, 'attend M-1'],
  [cleo, 'apologies M-1 for @sam: who knows?'],
  [cleo, 'move M-1 21 January 11:00'],
  [sam, 'meeting add What next?'],
  [sam, 'agenda M-1'],
  [sam, 'who M-1'],
  [cleo, 'meeting schedule Still on? on 22 January 2027 10:00'],
  [cleo, 'cancel M-2 who would come?'],
  [cleo, 'poll "What first?" "Lamps?" "Bins!" "Neither." until 18 January 17:00'],
  [sam, 'vote P-1 2'],
  [sam, 'vote P-1 2'],
  [sam, 'vote P-1 Cats'],
  [sam, 'show P-1'],
  [cleo, 'poll "What last?" "Lamps?" "Bins!" until 18 January 17:00'],
  [cleo, 'undo P-2'],
  [sam, 'mine'],
  [sam, 'action list'],
  [sam, 'meeting list'],
  [sam, 'poll list'],
  [cleo, 'undo'],
];
const typedLater: typeof typedThen = [
  [sam, 'done A-1 Is it not lit?'],
  [sam, 'reopen A-1'],
  [cleo, 'drop A-2 who needs it?'],
  [sam, 'history A-1'],
  [sam, 'history M-1'],
  [sam, 'history P-1'],
  [sam, 'show M-1'],
];

/** A stop of what people wrote, and at once another of the sentence that holds it. */
const twice = /[.!?…][.,;:]/;

const wordsOf = (view: View): string[] => [view.aloud, ...linesIn(view)];
const answered = (answer: Answer): string[] =>
  answer.kind === 'view' ? wordsOf(answer.view) : [JSON.stringify(answer)];

describe('a title that ends in a stop of its own', () => {
  it('is followed by no second one in anything that is answered, shown or sent', async () => {
    const { bot: world, says } = await newSouthport();
    const words: string[] = [];
    const say = async (lines: typeof typedThen) => {
      for (const [who, typed] of lines)
        words.push(...answered(await says(who, typed.replaceAll('⏎', '\n'))));
    };
    await say(typedThen);
    await world.to('2027-01-20T09:30:00.000Z');
    await say(typedLater);
    await world.to('2027-01-25T09:30:00.000Z');
    words.push(...world.messages.flatMap(({ view }) => wordsOf(view)));
    expect(words.filter((one) => twice.test(one))).toEqual([]);
    const all = words.join('\n');
    for (const said of [
      'A-1 is on the list: “Who pays for it?”, Sam, by Friday 8 January 2027.',
      '“Ready?”, M-1, ',
      'P-1 “What first?”, until Monday 17:00',
      'Your vote on “What first?” is “Bins!”.',
    ])
      expect(all).toContain(said);
  });
});
