import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/features/general/commands.ts';
import { examples, featuresIn, ruleNamed } from '../../../core/features/in.ts';
import type { Context } from '../../../core/model/context.ts';
import type { PersonId } from '../../../core/model/ids.ts';
import type { Named } from '../../../core/model/register.ts';
import type { Reading } from '../../../core/model/rule.ts';
import type { View } from '../../../core/view/view.ts';
import { answerersWith } from '../../support/rules.ts';
import {
  addPerson,
  asha,
  contextIn,
  happen,
  jo,
  joOnTeams,
  loadedFrom,
  sam,
  southport,
  southportWorld,
  type World,
} from '../partnership/given.ts';
import { buttonsOf, fitToBeSeen, linesOf } from '../partnership/seen.ts';

const card: View = { aloud: 'The card.', blocks: [] };
const answerers = answerersWith(rules, {
  frontDoor: async () => card,
  help: featuresIn.flatMap(({ help }) => help ?? []),
  examples,
  rightOf: (name) => ruleNamed(name).right,
  open: async () => undefined,
});
type GeneralQuestion = Named<'home' | 'help' | 'form' | 'courtesy'>;
const asking = async (
  question: GeneralQuestion,
  context: Context,
  world: World = southportWorld(),
) => {
  const read: Reading = {
    store: {} as never,
    load: async (needs) => loadedFrom(world, context, needs),
  };
  return answerers[question.ask](question as never, context, read);
};
const seen = async (question: GeneralQuestion, context: Context, world?: World): Promise<View> => {
  const view = await asking(question, context, world);
  if (!('blocks' in view)) throw new Error('no view');
  fitToBeSeen(view);
  return view;
};
const nowhere: Partial<Context> & { partnershipId: never } = { partnershipId: 'pt-none' as never };
const direct = { ...nowhere, where: { place: 'slack:T1:@US' as never, kind: 'direct' as const } };
const labelsFor = async (context: Context): Promise<string[]> =>
  buttonsOf(await seen({ ask: 'help' }, context)).map(({ label }) => label);

describe('help', () => {
  const observing = (): World => {
    const world = southportWorld();
    addPerson(world, jo, 'Jo', joOnTeams);
    const events = [
      { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'observer', came: 'listed' },
    ] as const;
    happen(world, [{ record: southport, kind: 'partnership', events }]);
    return world;
  };
  const on = (world: World, by: PersonId) => labelsFor(contextIn(world, by));

  it('offers a new poll to the chair alone where the partnership has kept that to them', async () => {
    const world = southportWorld();
    addPerson(world, jo, 'Jo', joOnTeams);
    const events = [
      { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'listed' },
      { event: 'PartnershipChanged', facts: { pollsBy: 'chair-and-clerk' } },
    ] as const;
    happen(world, [{ record: southport, kind: 'partnership', events }]);
    expect(await on(world, jo)).not.toContain('New poll');
    expect(await on(world, jo)).toContain('New action');
    expect(await on(world, asha)).toContain('New poll');
  });

  it('shows what this person can do here, and nothing that they may not', async () => {
    const leading = [
      'New action',
      'New poll',
      'New meeting',
      'All actions',
      'Meetings',
      'My things',
      'Connect another channel',
      'All commands',
    ];
    expect(await on(southportWorld(), asha)).toEqual(leading);
    expect(await on(southportWorld(), sam)).toEqual(leading);
    expect(await on(observing(), jo)).toEqual([
      'All actions',
      'Meetings',
      'My things',
      'People',
      'All commands',
    ]);
    expect(await on(southportWorld(), jo)).toEqual(['Ask to join', 'All commands']);
  });

  it('shows the ways in where there is no partnership', async () => {
    expect(await labelsFor(contextIn(southportWorld(), jo, nowhere))).toEqual([
      'Set up a partnership here',
      'I have a code from another channel',
      'All commands',
    ]);
    expect(await labelsFor(contextIn(southportWorld(), sam, direct))).toEqual([
      'My things',
      'All commands',
    ]);
  });

  it('has at most eight lines, each a button', async () => {
    const view = await seen({ ask: 'help' }, contextIn(southportWorld(), asha));
    const rows = view.blocks.find(({ kind }) => kind === 'rows');
    if (rows?.kind !== 'rows') throw new Error('no rows');
    expect(rows.rows.length).toBeLessThanOrEqual(8);
    expect(rows.rows.every(({ buttons }) => buttons?.length === 1)).toBe(true);
  });

  it('shows four lines to copy for a topic, and its form', async () => {
    const view = await seen({ ask: 'help', topic: 'Actions' }, contextIn(southportWorld(), sam));
    expect(view.blocks.filter(({ kind }) => kind === 'copy')).toHaveLength(4);
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(['New action']);
    const all = await seen({ ask: 'help', topic: 'all' }, contextIn(southportWorld(), sam));
    expect(linesOf(all)).toContain('partnership invite');
    expect(linesOf(all).slice(0, 2)).toEqual([
      'All commands, as you can type them',
      'In a channel, begin with @Folkmoot.',
    ]);
    const observers = linesOf(
      await seen({ ask: 'help', topic: 'all' }, contextIn(observing(), jo)),
    );
    expect(observers).toContain('action list mine');
    expect(observers.join('\n')).not.toMatch(
      /partnership invite|meeting (schedule|move)|Replace|"/,
    );
    const unknown = await seen(
      { ask: 'help', topic: 'gardening' },
      contextIn(southportWorld(), sam),
    );
    expect(linesOf(unknown)[0]).toBe('What you can do here');
  });
});

describe('home', () => {
  it("is the front door of the partnership, the way to one, or one's own things", async () => {
    expect(await asking({ ask: 'home' }, contextIn(southportWorld(), sam))).toBe(card);
    const outside = await seen({ ask: 'home' }, contextIn(southportWorld(), jo, nowhere));
    expect(buttonsOf(outside).map(({ label }) => label)).toEqual([
      'Set one up here',
      'I have a code',
      'Help',
    ]);
    const own = await seen({ ask: 'home' }, contextIn(southportWorld(), sam, direct));
    expect(linesOf(own)[0]).toBe(
      "You're in Southport Area Partnership. Press a button or just write in words.",
    );
    const nobody = await seen({ ask: 'home' }, contextIn(southportWorld(), jo, direct));
    expect(linesOf(nobody)[0]).toContain("You're in no partnership yet");
  });
});

describe('the rest', () => {
  it('is courteous in one short line', async () => {
    const view = await seen({ ask: 'courtesy' }, contextIn(southportWorld(), sam));
    expect(view).toEqual({
      aloud: "You're welcome.",
      blocks: [{ kind: 'text', spans: [{ kind: 'text', text: "You're welcome." }] }],
    });
  });

  it('opens forms by name, and says where help is when there is none of that name', async () => {
    const outcome = await asking(
      { ask: 'form', form: 'no.such' },
      contextIn(southportWorld(), sam),
    );
    expect(outcome).toMatchObject({ kind: 'refused' });
  });
});
