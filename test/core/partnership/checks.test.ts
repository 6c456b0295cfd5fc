import { describe, expect, it } from 'vitest';
import { effectId, personId } from '../../../core/model/ids.ts';
import { contextOf, reading } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { onTeams } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { buttonsOf, linesOf } from '../../support/southport/seen.ts';
import { addPerson } from '../../support/southport/world.ts';
import { answerers, asking, demo, doubt } from './asking.ts';

describe('who', () => {
  it('finds people by name or organisation, two of a name both', async () => {
    const world = await demo();
    await addPerson(world, personId('sam2'), 'Sam');
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [
          {
            event: 'SeatGiven',
            seat: 'seat-6',
            holder: personId('sam2'),
            role: 'member',
            came: 'listed',
          },
        ],
      },
    ]);
    const both = await asking(world, asha, { ask: 'partnership.who', name: '@sam' });
    expect(linesOf(both).filter((line) => /^Sam(?: \(.*\))?$/.test(line))).toEqual([
      'Sam (Slack)',
      'Sam',
    ]);
    const vacant = await asking(world, jo, { ask: 'partnership.who', name: 'fire service' });
    expect(linesOf(vacant)).toEqual(['Fire Service · seat with nobody on it']);
    expect(buttonsOf(vacant)).toEqual([]);
  });

  it('says when there is nobody of that name', async () => {
    const context = contextOf(await demo(), sam);
    const answer = await answerers['partnership.who'](
      { ask: 'partnership.who', name: 'Pat' },
      context,
      reading(await demo(), context),
    );
    expect(answer).toMatchObject({ kind: 'refused' });
  });
});

describe('settings, checks and the table of rights', () => {
  it('show every channel with what can be done about it', async () => {
    const world = await demo();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'PlaceChanged', place: onTeams, is: 'paused' }],
      },
    ]);
    const view = await asking(world, sam, { ask: 'partnership.settings' });
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'Short word: southport',
        'In being since: Monday 4 January 2027',
        'Who may come in: Anyone in our channels',
        'Southport partners (Teams) shows everything; posting is paused',
      ]),
    );
    expect(buttonsOf(view).map(({ label }) => label)).toContain('Post again here');
  });

  it('say whether posting works, and offer what may not have arrived', async () => {
    const well = await asking(await demo(), sam, { ask: 'partnership.doctor' });
    expect(linesOf(well)).toEqual([
      'This channel shows everything of Southport Area Partnership; posting works.',
      'Every channel is posted to.',
      '1 person on the list is in no chat that I can reach: Lee.',
      'Every message I sent has arrived.',
    ]);
    const unsure = await asking(await demo(), sam, { ask: 'partnership.doctor' }, [
      doubt,
      { ...doubt, id: effectId('e2') },
    ]);
    expect(linesOf(unsure)).toContain('1. Monday 4 January, 09:00, to Southport partners (Teams)');
    expect(buttonsOf(unsure).map(({ label }) => label)).toEqual([
      'People',
      ...['Post again', 'Never mind', 'Post again', 'Never mind'],
    ]);
  });

  it('say in plain lines who may do what', async () => {
    const view = await asking(await demo(), jo, { ask: 'partnership.who-can' });
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'See cards, ask for help, ask to join: anyone in the channel.',
        'Make an action, add a note: members, the chair and the clerk.',
        'Open a poll: anyone in the channel.',
        'Close, change, cancel a poll: whoever opened it, the chair and the clerk.',
      ]),
    );
  });

  it('show there and in the settings that polls are kept to the chair and the clerk', async () => {
    const world = await demo();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'PartnershipChanged', facts: { pollsBy: 'chair-and-clerk' } }],
      },
    ]);
    const rights = await asking(world, jo, { ask: 'partnership.who-can' });
    expect(linesOf(rights)).toContain('Open a poll: the chair and the clerk.');
    const settings = await asking(world, sam, { ask: 'partnership.settings' });
    expect(linesOf(settings)).toContain('Who may open a poll: The chair and the clerk');
  });
});
