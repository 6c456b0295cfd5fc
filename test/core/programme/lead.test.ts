import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../../core/model/register.ts';
import { asha, cleo, jo } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import { channelOf, several } from '../../support/southport/several.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const here = channelOf(0);
const idOf = (name: string): string =>
  [...world.records.values()].find(({ state }) => (state as { name?: string }).name === name)?.id ??
  '';
const lead = async (who = cleo) => aloud(await world.says(who, 'partnership lead', here));
const handTo = (person: string, by = cleo) =>
  world.asks(by, { ask: 'programme.hand-on', in: idOf('Ainsdale'), person } as Ask, here);
const asks = async (who: typeof cleo, ask: 'programme.take-on' | 'programme.decline') =>
  aloud(await world.asks(who, { ask, in: idOf('Ainsdale') } as Ask, here));

beforeEach(async () => {
  world = await several(3);
});

describe('a programme', () => {
  it('is led by whoever set up the first partnership in it', async () => {
    expect(await lead()).toBe(
      'You lead the programme of partnerships since Monday 4 January 2027.',
    );
    expect(await lead(asha)).toContain('Cleo leads the programme of partnerships');
  });

  it('is handed on with the yes of the other, and stays until then', async () => {
    expect(aloud(await handTo(idOf('Asha')))).toBe(
      'Asha is asked to lead the programme. Until they say yes, you do.',
    );
    expect(await lead()).toContain('You lead');
    expect(await lead(asha)).toContain('You are asked to take it over.');
    expect(await asks(asha, 'programme.take-on')).toContain('You lead the programme now.');
    expect(await lead()).toContain('Asha leads');
    expect(await asks(cleo, 'programme.take-on')).toContain('Only Asha, who leads the programme');
  });

  it('stays with its lead after a no, and where it is taken back', async () => {
    await handTo(idOf('Asha'));
    expect(await asks(asha, 'programme.decline')).toContain('You said no');
    expect(await asks(asha, 'programme.take-on')).toContain('Only Cleo, who leads the programme');
    await handTo(idOf('Asha'));
    expect(await asks(cleo, 'programme.decline')).toContain('you go on leading');
    expect(await asks(asha, 'programme.take-on')).toContain('Only Cleo, who leads the programme');
  });

  it('is handed on by nobody else, to nobody who is not on the list, and not to its lead', async () => {
    expect(aloud(await handTo(idOf('Asha'), asha))).toContain('Only Cleo, who leads the programme');
    expect(aloud(await handTo('person:nobody'))).toContain('They are not on the list of Ainsdale.');
    expect(aloud(await handTo(idOf('Cleo')))).toContain('You lead the programme already.');
  });

  it('of before is taken on by a chair or clerk of its oldest partnership, and by nobody else', async () => {
    const old = await newSouthport();
    const takes = async (who: typeof cleo) =>
      aloud(await old.asks(who, { ask: 'programme.take-on' }));
    expect(aloud(await old.says(asha, 'partnership lead'))).toBe(
      'Nobody leads the programme of partnerships. Chair or clerk of Southport Area Partnership, its oldest partnership, can take it on.',
    );
    expect(await takes(jo)).toContain('Nobody leads the programme.');
    expect(await takes(asha)).toContain('You lead the programme now.');
    expect(await takes(cleo)).toContain('Only Asha, who leads the programme');
  });
});

describe('the programme as its lead sees it', () => {
  it('is all of its partnerships, a line each, and no lead of another sees any', async () => {
    await world.says(cleo, 'partnership close', channelOf(1));
    await world.asks(cleo, { ask: 'partnership.close', in: idOf('Birkdale'), sure: true }, here);
    const view = viewOf(await world.says(cleo, 'partnership programme', here));
    expect(linesOf(view)).toEqual([
      'The programme: 2 partnerships, 1 closed',
      'Ainsdale · has not met yet · next review Monday 5 July 2027',
      'Crosby · has not met yet · next review Monday 5 July 2027',
      'Birkdale · closed',
    ]);
    expect(labelsOf({ kind: 'view', view, made: false })).toContain('Who leads the programme');
    for (const who of [asha, jo])
      expect(aloud(await world.says(who, 'partnership programme', here))).toBe(
        'Only Cleo, who leads the programme, can do that. Ask them.',
      );
  });

  it('says when each last met, and which seats nobody holds', async () => {
    await world.says(cleo, 'meeting schedule Area board 7 January 2027 10:00 Town Hall', here);
    await world.asks(
      cleo,
      { ask: 'partnership.add-seat', in: idOf('Ainsdale'), organisation: 'Police' } as Ask,
      here,
    );
    await world.bot.to('2027-01-08T09:00:00.000Z');
    const [title, first] = linesOf(viewOf(await world.says(cleo, 'partnership programme', here)));
    expect(title).toBe('The programme: 3 partnerships, 1 seat vacant');
    expect(first).toBe(
      'Ainsdale · last met on Thursday 7 January 2027 · next review Monday 5 July 2027 · 1 seat vacant',
    );
  });
});
