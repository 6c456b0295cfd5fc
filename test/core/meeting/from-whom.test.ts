import { beforeEach, describe, expect, it } from 'vitest';
import { asha, cleo, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
  await world.says(asha, 'meeting Area board on 14 January at 14:00');
});
const says = async (who: typeof sam, line: string, place = onSlack) =>
  aloud(await world.says(who, line, place));
const comes = async (who: typeof sam) => aloud(await world.says(who, 'meeting M-1', 'private'));

describe.each([onSlack, onTeams])('apologies from somebody, typed in %s', (place) => {
  it.each([
    'meeting apologies from Sam',
    'apologies M-1 from Sam: on leave',
    'meeting apologies on behalf of Sam',
  ])('by the clerk are theirs: %s', async (line) => {
    expect(await says(cleo, line, place)).toContain('Sam');
    expect(await comes(sam)).toContain('1 apology');
    expect(await comes(cleo)).not.toContain('Your apologies are noted');
  });

  it.each(['meeting apologies from Colm', 'apologies M-1 from Colm: on leave'])(
    'whom nobody knows are nobody’s: %s',
    async (line) => {
      expect(await says(cleo, line, place)).toContain('Colm');
      expect(await comes(cleo)).toContain('0 apologies');
    },
  );

  it('from what is nobody are why', async () => {
    expect(await says(sam, 'meeting apologies from the sickbed', place)).toContain(
      'Your apologies are noted',
    );
  });
});

describe.each([onSlack, 'private'] as const)('the same without the noun, in %s', (place) => {
  it.each(['apologies from Sam', 'apologies for Sam', 'Sam sends his apologies'])(
    'asks about theirs: %s',
    async (line) => {
      const answer = await world.says(cleo, line, place);
      expect(aloud(answer)).toContain('Note the apologies of Sam for 14 January?');
      expect(aloud(await world.presses(cleo, 'Yes', answer, place))).toContain('Sam');
      expect(await comes(sam)).toContain('1 apology');
    },
  );
});
