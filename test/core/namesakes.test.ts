import { beforeEach, describe, expect, it } from 'vitest';
import { directPlace, personId } from '../../core/model/ids.ts';
import type { Platform } from '../../core/model/platforms.ts';
import { southport } from '../support/southport/ids.ts';
import { asha, cleo, onSlack, onTeams, somebody } from '../support/southport/people.ts';
import { aloud, buttonsOf, labelsOf, linesIn, viewOf } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';

let stage: Southport;
const namesake = (key: string, name: string, chat: Platform) => ({
  ...somebody(key, chat),
  id: personId(key),
  name,
});
const inTwoHouses = [
  { who: namesake('sam1', 'Sam Jones', 'slack'), organisation: 'Harbour Trust' },
  { who: namesake('sam2', 'Sam Jones', 'slack'), organisation: 'Sefton Council' },
];
const inTwoChats = [
  { who: namesake('lee1', 'Alex Lee', 'slack'), organisation: 'Fire Service' },
  { who: namesake('lee2', 'ALEX LEE', 'teams'), organisation: 'Fire Service' },
];
const alike = [
  { who: namesake('ray1', 'Jo Ray', 'teams'), organisation: 'Police' },
  { who: namesake('ray2', 'Jo  Ray', 'teams'), organisation: 'Police' },
];

beforeEach(async () => {
  stage = await newSouthport({
    seats: [asha, cleo, ...inTwoHouses, ...inTwoChats, ...alike],
    places: [onSlack, onTeams],
  });
});

const pairs = [
  ['organisation', inTwoHouses, ['Sam Jones (Harbour Trust)', 'Sam Jones (Sefton Council)']],
  ['chat', inTwoChats, ['Alex Lee (Fire Service, Slack)', 'ALEX LEE (Fire Service, Teams)']],
  ['number', alike, ['Jo Ray (Police, Teams, 1)', 'Jo  Ray (Police, Teams, 2)']],
] as const;
const firstOf = ([first]: (typeof pairs)[number][1]) => {
  if (!first) throw new Error('nobody of that name');
  return first.who;
};
const chats = [
  ['Slack', onSlack],
  ['Teams', onTeams],
] as const;

describe.each(chats)('two of one name, asked in %s', (_, place) => {
  it.each(pairs)('are told apart by their %s in lists and on buttons', async (__, ___, labels) => {
    const view = viewOf(await stage.says(asha, 'partnership people', place));
    const page = viewOf(
      await stage.asks(asha, { ask: 'partnership.people', in: southport, page: 1 }, place),
    );
    const lines = linesIn(page).join('\n');
    for (const label of labels) expect(lines).toContain(label);
    const spoken = buttonsOf(view).map((one) => JSON.stringify(one));
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(spoken.join()).not.toMatch(/seat[ -]\d/);
    for (const label of labels) expect(spoken.join()).toContain(label);
  });

  it.each(pairs)(
    'are told apart by their %s in the question who is meant',
    async (__, two, labels) => {
      const name = firstOf(two).name;
      const answer = await stage.says(asha, `action Sweep the hall @${name}`, place);
      const shown = labelsOf(answer).filter(
        (label) => label.startsWith(name.slice(0, 2)) || label.startsWith('ALEX'),
      );
      expect(shown.sort()).toEqual([...labels].sort());
      const [first = ''] = labels;
      await stage.presses(asha, first, answer, place);
      await stage.bot.settle();
      expect(linesIn(stage.card('A-1')).join('\n')).toContain(`Who: ${name} (`);
    },
  );

  it.each(pairs)('are told apart by their %s where an owner is chosen', async (__, ___, labels) => {
    const answer = await stage.asks(
      asha,
      { ask: 'form', form: 'action.create', in: southport } as never,
      place,
    );
    const choices = JSON.stringify(answer);
    for (const label of labels) expect(choices).toContain(label.replace(')', ''));
    const all = JSON.parse(choices).form.fields.flatMap(
      ({ choices: some = [] }: { choices?: { label: string }[] }) => some.map(({ label }) => label),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(pairs)(
    'are told apart by their %s in a list of actions and in a vote',
    async (__, two, labels) => {
      for (const [at, { who }] of two.entries()) {
        await stage.says(asha, `action Thing number ${at + 1} of many`, place);
        await stage.asks(
          asha,
          {
            ask: 'action.assign',
            in: southport,
            ref: `A-${at + 1}`,
            owner: { person: who.id },
          } as never,
          place,
        );
      }
      const list = linesIn(viewOf(await stage.says(asha, 'action list', place))).join('\n');
      for (const label of labels) expect(list).toContain(label);
      await stage.says(asha, 'poll "What first?" "Lights" "Club" until Friday 17:00', place);
      const missing = linesIn(viewOf(await stage.says(cleo, 'poll who P-1', place))).join('\n');
      for (const label of labels) expect(missing).toContain(label);
    },
  );

  it('are asked about where what is typed fits both', async () => {
    const answer = await stage.says(asha, 'action Sweep the hall @Alex Lee (Fire Service)', place);
    expect(labelsOf(answer)).toContain('Alex Lee (Fire Service, Slack)');
    expect(labelsOf(answer)).toContain('ALEX LEE (Fire Service, Teams)');
  });

  it.each(pairs)('can be typed with what tells them apart by %s', async (__, two, labels) => {
    const [label = ''] = labels;
    await stage.says(asha, `action Sweep the hall @${label}`, place);
    await stage.bot.settle();
    const mine = await stage.says(firstOf(two), 'mine', directPlace(firstOf(two).account));
    expect(aloud(mine)).toContain('1 thing');
  });
});
