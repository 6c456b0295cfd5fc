import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { monday, onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { chair, jo, opened, pollIn, presses, sam, stageOf, votes } from './stage.ts';

let stage: Southport;

beforeEach(async () => {
  stage = await stageOf(5);
});

describe('opening a poll', () => {
  it('posts one card in both chats, says when it closes, and freezes the roll', async () => {
    expect(aloud(await opened(stage))).toBe(
      'P-1 is open: What first? Three options, until Friday 8 January 2027, 17:00.',
    );
    for (const place of [onSlack, onTeams]) {
      const [card] = stage.heard(place);
      expect(card?.view.aloud).toBe(
        'Poll P-1, What first? Options: Street lights, Youth club, Speeding. Open until Friday 8 January 2027 at 17:00. 0 of 5 have voted.',
      );
      expect(linesIn(card?.view as never)).toEqual([
        'What first? · P-1',
        '1  Street lights',
        '2  Youth club',
        '3  Speeding',
        'One choice each. You can change it until Friday 8 January 2027, 17:00.',
        'Names and choices are kept in the record and shown when it closes. No one sees results before.',
        'Voted: 0 of 5',
        '[Street lights] [Youth club] [Speeding] (Who has not voted?) (Close now) (Change) (History)',
      ]);
      fitToBeSeen(card?.view as never);
    }
    expect((await pollIn(stage)).roll.map(({ seat }) => seat)).toEqual([
      'seat-1',
      'seat-2',
      'seat-3',
      'seat-4',
      'seat-5',
    ]);
  });

  it('is for the chair and the clerk once they have set it so, and for members again after Undo', async () => {
    const line = 'poll What first?\nLights\nYouth club';
    await presses(stage, chair, {
      ask: 'partnership.change',
      pollsBy: 'chair-and-clerk',
    });
    const onlyThey = 'Only the chair and the clerk open polls in this partnership.';
    expect(await stage.says(sam, line)).toMatchObject({ view: { aloud: onlyThey } });
    expect(aloud(await stage.says(chair, line))).toContain('P-1 is open');
    await presses(stage, chair, { ask: 'partnership.undo' });
    expect(aloud(await stage.says(sam, line.replace('first', 'next')))).toContain('P-2 is open');
  });

  it('closes in five working days at 17:00 where no date is given, and says so', async () => {
    const answer = await stage.says(sam, 'poll What first?\nLights\nYouth club');
    expect(aloud(answer)).toBe(
      'P-1 is open: What first? Two options, until Monday 11 January 2027, 17:00. You gave no date, so I took five working days.',
    );
    expect(buttonsOf(viewOf(answer)).map(({ label }) => label)).toEqual([
      'Undo',
      'Change',
      'Show it',
    ]);
  });

  it.each([
    ['poll secret "Q?" "a" "b"', "I can't hold a secret vote yet."],
    ['poll "Q?" "a" "b" ranked', "I can't rank yet."],
    ['poll "Q?" "a" "b" multiple choice', "I can't hold a poll by several choices each yet."],
  ])('refuses %s with a sentence, and one press asks it openly', async (typed, sentence) => {
    const answer = await stage.says(sam, typed);
    expect(aloud(answer)).toBe(`${sentence} I can hold an open one, one choice each.`);
    const [openly] = buttonsOf(viewOf(answer));
    expect(openly?.label).toBe('Ask it openly');
    expect(aloud(await presses(stage, sam, openly?.ask as never))).toContain('P-1 is open');
  });

  it.each([
    ['poll "Q?" "a" "A."', '“A.” is there twice.'],
    [
      'poll "Q?" "a" "b" until today 08:00',
      'Monday 4 January 2027, 08:00 has gone. A poll closes later than now.',
    ],
  ])('refuses %s', async (typed, sentence) => {
    expect(aloud(await stage.says(sam, typed))).toBe(sentence);
    expect(await pollIn(stage)).toBeUndefined();
  });

  it('offers a list in a form where the options are many or long', async () => {
    const options = ['one', 'two', 'three', 'four', 'five', 'six'];
    await stage.says(sam, `poll Which?\n${options.join('\n')}`);
    await stage.bot.settle();
    const [card] = stage.heard(onSlack);
    const [vote] = buttonsOf(card?.view as never);
    expect(vote?.label).toBe('Vote');
    expect(vote?.opens).toBe('form');
    const form = await presses(stage, jo, vote?.ask as never);
    expect(form).toMatchObject({
      kind: 'form',
      form: {
        fields: [
          {
            kind: 'choice',
            choices: options.map((one, at) => ({ value: `${at + 1}`, label: `${at + 1}  ${one}` })),
          },
        ],
      },
    });
  });

  it('is taken back within ten minutes while nobody has voted, and not after', async () => {
    await opened(stage);
    expect(aloud(await stage.says(chair, 'undo'))).toBe('P-1 was taken back: What first?');
    await stage.bot.to(later(monday, 10));
    expect((await pollIn(stage)).standing.is).toBe('taken-back');
    expect(stage.heard(onSlack)[0]?.view.aloud).toContain('was taken back by Asha');
    expect(aloud(await votes(stage, sam, 1))).toBe(
      'P-1 was taken back. Your vote was not counted.',
    );

    await stage.says(chair, 'poll "Again?" "a" "b"');
    await presses(stage, sam, { ask: 'poll.vote', ref: 'P-2', option: 1 });
    expect(aloud(await presses(stage, chair, { ask: 'poll.undo', ref: 'P-2' }))).toBe(
      "P-2 has votes already, so it can't be taken back. It can be closed.",
    );
  });
});
