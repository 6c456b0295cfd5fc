import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Form } from '../../../core/view/view.ts';
import { monday } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { clerk, jo, type Member, opened, presses, sam, stageOf } from './stage.ts';

let stage: Southport;
const opens = (who: Member, form: string, given: object): Promise<Answer> =>
  presses(stage, who, { ask: 'form', form, given });
const formOf = (answer: Answer): Form => {
  if (answer.kind !== 'form') throw new Error(`no form: ${JSON.stringify(answer)}`);
  return answer.form;
};
const introOf = ({ intro = [] }: Form): string =>
  intro.map((span) => ('text' in span ? span.text : '')).join('');
const lights = 'Repair every broken street light between the promenade and the station';

beforeEach(async () => {
  stage = await stageOf(4);
});

describe('the form in which people vote', () => {
  it('numbers the options, and holds in words what a list would cut off', async () => {
    await stage.says(sam, `poll "Which?" "${lights} by Easter" "${lights} by summer"`);
    const form = formOf(await opens(jo, 'poll.vote', { ref: 'P-1' }));
    expect(introOf(form)).toBe(`Which?\n1  ${lights} by Easter\n2  ${lights} by summer`);
    expect(form.fields).toMatchObject([
      { choices: [{ label: `1  ${lights} by Easter` }, { label: `2  ${lights} by summer` }] },
    ]);
    await stage.bot.to(later(monday, 8 * 24 * 3600));
    await stage.says(sam, 'poll "Which?" "One" "Two"');
    expect(introOf(formOf(await opens(jo, 'poll.vote', { ref: 'P-2' })))).toBe('Which?');
  });

  it('does not open for whoever has no vote in it, nor once it is over', async () => {
    await opened(stage);
    const given = { ref: 'P-1', for: jo.seat };
    expect(aloud(await opens(sam, 'poll.vote', given))).toBe(
      'Only the clerk can record a vote for another seat.',
    );
    const cancel = { ask: 'poll.cancel', ref: 'P-1', sure: true };
    await presses(stage, clerk, cancel);
    expect(aloud(await opens(jo, 'poll.vote', { ref: 'P-1' }))).toBe(
      'P-1 was cancelled. Your vote was not counted.',
    );
  });
});

describe('the forms that run a poll', () => {
  it('move its closing for those alone who may, and say who they are', async () => {
    await opened(stage);
    expect(aloud(await opens(jo, 'poll.move', { ref: 'P-1' }))).toBe(
      'Only Asha, the chair or the clerk can move the closing of P-1.',
    );
    formOf(await opens(clerk, 'poll.move', { ref: 'P-1' }));
  });

  it('say first of all that a question is too long', async () => {
    const question = `${lights}, and every one on the pier, in the park and behind the library?`;
    const long = `${question} ${question}`;
    const form = formOf(await stage.says(sam, `poll "${long}" "Yes" "No"`));
    expect(introOf(form)).toBe('The question is longer than 150 characters.');
    const odd = formOf(await stage.says(sam, 'poll "What first?" "Lights" "Youth'));
    expect(introOf(odd)).toBe('I found five quote marks; check the options.');
  });
});
