import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import { accessOf } from '../../core/features/in.ts';
import type { Ask } from '../../core/model/register.ts';
import { hearing } from '../functions/logs/heard.ts';
import type { Name } from '../lines/cast.ts';
import { chats } from '../lines/deliveries.ts';
import { everyWay } from '../lines/every-way.ts';
import { examples } from '../lines/examples-all.ts';
import { doorsOf, listening, mixedIn } from './acts.ts';
import { safeLog } from './log.ts';
import { prepared, type Told, together, told } from './story.ts';
import { type Town, town } from './town.ts';
import { harbour, type houses, isOfFamily, marked, moved, quay, valley } from './words.ts';

let on: Town;
let back: () => void;
beforeAll(async () => {
  on = await town('2027-01-04T09:00:00.000Z');
  await prepared(on);
  back = on.saved();
});
let log: ReturnType<typeof hearing>;
beforeEach(() => {
  log = hearing();
});
afterEach(() => {
  vi.restoreAllMocks();
  safeLog(log.lines);
});

/** All that stands, but for words that wait to be pressed again, what is counted, and by what address a chat is reached. */
let stood: { readonly writes: number; readonly all: ReadonlyMap<string, string> } | undefined;
const standing = (): ReadonlyMap<string, string> => {
  const writes = on.double.writes();
  if (stood?.writes === writes) return stood.all;
  const all = new Map(
    on.double
      .dump()
      .map((item) => [`${item.pk?.S} ${item.sk?.S}`, JSON.stringify(item)] as const)
      .filter(([name]) => !/^(?:draft|count|address)#| count#/.test(name)),
  );
  stood = { writes, all };
  return all;
};
/** Asked later: what came, went or changed since, by its key. */
const watching = () => {
  const [before, writes] = [standing(), on.double.writes()];
  return (): readonly string[] => {
    if (on.double.writes() === writes) return [];
    const after = standing();
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    );
  };
};

/** Whoever has a code may use it, from wherever: that is what it is for (rules: Codes). */
const byCode: ReadonlySet<string> = new Set(['partnership.join', 'person.link-with']);
const foreign = new RegExp(`person:|pt-|slack:${harbour.team}:|${harbour.tenant}`);

/** Harbour's own, as somebody of another house hears of it and sends it from there, in words of their own. */
const crafted = (ask: Ask, theirs: Told, house: (typeof houses)[number]): readonly Ask[] => {
  const own = marked(moved(ask, harbour), house.words.southport);
  const inTheirs = { ...own, in: theirs.id } as Ask;
  return accessOf(ask).reach === 'partnership' ? [inTheirs, own] : [own];
};

describe('what names something of another house is refused, and changes nothing:', () => {
  it.each(commands().map(({ name }) => name))('%s', async (name) => {
    back();
    stood = undefined;
    const theirs = await told(
      on,
      harbour,
      together(1, (at) => on.to(at)),
    );
    const { ask, who: giver } = await examples[name](theirs, 'Slack');
    await on.settle();
    const leaks = listening(on, isOfFamily(name));
    for (const house of [valley, quay]) {
      const through = chats(doorsOf(on, house), house);
      for (const who of new Set<Name>([giver, 'asha', 'priya']))
        for (const [index, one] of crafted(ask, theirs, house).entries()) {
          const changed = watching();
          const chat = index % 2 === 0 ? through.command : through.teams;
          const { answer } = await (await chat.press({ who, where: 'southport' }, one)).deliver();
          const came = changed();
          // What one partnership of a programme stands under is another of it.
          if (byCode.has(name) || (name === 'family.parent' && house === quay)) continue;
          const touched = foreign.test(JSON.stringify(one))
            ? came
            : came.filter((key) => key.includes(theirs.id) || key.includes(`${harbour.team}:`));
          expect(touched, `${house.key} ${who}: ${JSON.stringify([one, answer])}`).toEqual([]);
        }
    }
    if (byCode.has(name)) return;
    expect(leaks()).toEqual([]);
    expect(mixedIn(on)).toEqual([]);
  });

  it('by a form, a kept line or Home as well', async () => {
    back();
    stood = undefined;
    const theirs = await told(
      on,
      harbour,
      together(1, (at) => on.to(at)),
    );
    const ways = everyWay.filter(({ name }) => /names its partnership|too much|Home/.test(name));
    expect(ways).toHaveLength(4);
    const { ask, form: filled } = await examples['action.note'](theirs, 'Slack');
    const { command } = chats(doorsOf(on, harbour), harbour);
    const opening = filled && moved(filled.opens, harbour);
    const mia = { who: 'mia', where: 'southport' } as const;
    const opened = opening && (await (await command.press(mia, opening)).deliver()).answer;
    if (opened?.kind !== 'form' || !filled) throw new Error('no form opened');
    const leaks = listening(on);
    for (const house of [valley, quay]) {
      const through = chats(doorsOf(on, house), house);
      for (const who of ['asha', 'mia'] as const)
        for (const way of ways) {
          const changed = watching();
          const own = (house === valley ? ask : { ...ask, in: theirs.id }) as Ask;
          const wanted = { ask: own, form: { opened: opened.form, values: filled.values } };
          await (await way.sends(through, { who, where: 'southport' }, wanted, theirs))?.deliver();
          expect(changed(), `${way.name} ${house.key}`).toEqual([]);
        }
    }
    expect(leaks()).toEqual([]);
  });
});
