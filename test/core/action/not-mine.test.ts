import { beforeEach, describe, expect, it } from 'vitest';
import { asha, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
  await world.says(asha, 'action Mend the net @Sam');
});

describe.each([onSlack, onTeams, 'private'] as const)('in %s', (place) => {
  it.each([
    'not mine A-1',
    'A-1 not mine',
    "A-1 isn't mine",
    'A-1 is not mine',
    "isn't mine A-1",
    'decline A-1',
    'A-1: not mine, ask Jo',
  ])('%s gives it back', async (line) => {
    expect(aloud(await world.says(sam, line, place))).toMatch(/A-1.*(?:no one|back|not yours)/i);
    expect(aloud(await world.says(asha, 'A-1', 'private'))).toContain('no one yet');
  });
});

it('of what is somebody else’s it is refused, and nothing changes', async () => {
  await world.says(asha, 'action Sweep the path @Asha');
  expect(aloud(await world.says(sam, 'not mine A-2'))).toMatch(/A-2/);
  expect(aloud(await world.says(asha, 'A-2', 'private'))).toContain('Asha');
});
