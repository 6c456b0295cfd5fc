import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace } from '../../../core/model/ids.ts';
import { buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import { chair, clerk, opened, pollIn, stageOf } from '../poll/stage.ts';

let stage: Southport;
const tess = { ...chair, account: 'slack:T1:tess' as never, name: 'Tess' };

/** Asha names Tess, whom nobody has met, as the owner of an action. */
const named = async () => {
  const text = 'action Ask health for figures \uE0000\uE001 by 8 January';
  const mentions = [{ account: tess.account, name: 'Tess' }];
  await stage.bot.ask(request(chair, { kind: 'typed', typed: { text, mentions } }, chair.place));
  await stage.bot.to(later(stage.bot.now(), 10));
};
const toTess = () => stage.bot.messages.filter(({ place }) => place.includes('tess'));
/** Tess presses that in her direct messages. */
const press = async (ask: object) => {
  const place = directPlace(tess.account);
  const asked = request(tess, { kind: 'pressed', ask: ask as never }, place, {
    where: { place, kind: 'direct' },
  });
  return viewOf(await stage.bot.ask(asked));
};

beforeEach(async () => {
  stage = await stageOf(5);
  stage.bot.known.set(tess.account, { name: 'Tess', home: true, guest: false });
});

describe('somebody who is named and not in', () => {
  it('owns what they are named for, with no seat and on no roll', async () => {
    await opened(stage);
    await named();
    expect((await pollIn(stage)).roll).toHaveLength(5);
    const people = linesIn(viewOf(await stage.says(clerk, 'partnership people'))).join(' ');
    expect(people).not.toContain('Tess');
    expect(linesIn(viewOf(await stage.says(clerk, 'action list'))).join(' ')).toContain('Tess');
  });

  it('is told, reminded, and may finish that one thing from there', async () => {
    await named();
    const given = toTess().find(({ view }) => view.aloud.includes('gave you'));
    const fine = buttonsOf(given?.view as never).find(({ label }) => label === 'Fine');
    expect(linesIn(await press(fine?.ask as object)).join(' ')).toContain('stays with you');
    await stage.bot.to('2027-01-06T10:00:00.000Z');
    const nudge = toTess().at(-1);
    const done = buttonsOf(nudge?.view as never).find(({ label }) => label === 'Done');
    expect(linesIn(await press(done?.ask as object)).join(' ')).toContain('A-1 is done');
    const people = linesIn(viewOf(await stage.says(clerk, 'partnership people'))).join(' ');
    expect(people).not.toContain('Tess');
  });

  it('may finish nothing else, and sees nothing else', async () => {
    await named();
    await stage.says(chair, 'action Order the bins by 8 January');
    const { ask } = buttonsOf(toTess().at(-1)?.view as never)[0] as { ask: { in: string } };
    for (const other of [
      { ask: 'action.done', in: ask.in, ref: 'A-2' },
      { ask: 'action.show', in: ask.in, ref: 'A-2' },
      { ask: 'action.list', in: ask.in },
    ]) {
      expect(linesIn(await press(other)).join(' ')).toContain("You're not in that partnership");
    }
  });

  it('is asked about where somebody on the list has the same address', async () => {
    const jo = 'slack:T1:jo2' as never;
    stage.bot.known.set(jo, { name: 'Jo', home: true, guest: false, email: 'jo@example.org' });
    await stage.says({ ...chair, account: jo, name: 'Jo' }, 'action Count the lamps');
    stage.bot.known.set(tess.account, {
      name: 'Jo B',
      home: true,
      guest: false,
      email: 'jo@example.org',
    });
    await named();
    const asked = stage.bot.messages.filter(({ view }) => /Is that also you/.test(view.aloud));
    expect(asked).toHaveLength(1);
  });
});
