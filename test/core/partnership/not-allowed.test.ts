import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/model/ids.ts';
import {
  asha,
  cleo,
  jo,
  onSlack,
  onTeams,
  pat,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

describe('somebody who may not', () => {
  it('is told who may: chair and clerk, each by name', async () => {
    const world = await newSouthport();
    const answer = await world.says(sam, 'partnership pause');
    expect(aloud(answer)).toBe('Only Asha (chair) or Cleo (clerk) can do that here.');
  });

  it('reads the name of one who is both once', async () => {
    const world = await newSouthport({ clerk: asha });
    const answer = await world.says(sam, 'partnership pause');
    expect(aloud(answer)).toBe('Only Asha (chair) can do that here.');
  });

  it('is asked whether they are the officer of their name, and nobody else is', async () => {
    const world = await newSouthport({ places: [onSlack, onTeams] });
    const namesake = somebody('Asha', 'teams');
    world.bot.known.set(namesake.account, { name: 'Asha', home: true, guest: false });
    await world.says(namesake, 'action Sweep the path');
    const theirs = await world.says(namesake, 'partnership pause');
    const others = await world.says(sam, 'partnership pause');
    expect(linesIn(viewOf(theirs)).join(' ')).toContain('If you are that Asha, known here');
    expect(linesIn(viewOf(others)).join(' ')).not.toContain('If you are that');
  });

  it('where somebody watches only, reads whom to ask for a seat', async () => {
    const world = await newSouthport({
      seats: [asha, cleo, { who: sam, role: 'observer' }, jo, pat],
    });
    const answer = await world.says(sam, 'action Sweep the path');
    expect(aloud(answer)).toBe(
      "You're an observer here, so you can't do that. Asha (chair) can change that.",
    );
    expect(labelsOf(answer)).toEqual(['Ask Asha']);
  });

  it('is a guest where the chat says so, whatever the message said', async () => {
    const world = await newSouthport();
    const gil = { ...sam, account: 'slack:T1:UGIL' as AccountId, name: 'Gil' };
    world.bot.known.set(gil.account, { name: 'Gil', home: true, guest: true });
    const answer = await world.says(gil, 'action Sweep the path');
    expect(aloud(answer)).toBe("You're not on the list of Southport Area Partnership yet.");
    expect(labelsOf(answer)).toEqual(['Ask to join']);
  });
});
