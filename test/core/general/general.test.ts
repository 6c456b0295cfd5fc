import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/features/general/commands.ts';
import { examples, featuresIn, ruleNamed } from '../../../core/features/in.ts';
import type { Context } from '../../../core/model/context.ts';
import type { PersonId } from '../../../core/model/ids.ts';
import type { Named } from '../../../core/model/register.ts';
import type { View } from '../../../core/view/view.ts';
import { answerersWith } from '../../support/rules.ts';
import { type Asking, contextOf, reading } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { happen } from '../../support/southport/records.ts';
import { buttonsOf, linesOf } from '../../support/southport/seen.ts';
import { addPerson, type Southport } from '../../support/southport/world.ts';
import { joOnTeams, southportWorld } from '../partnership/given.ts';

const card: View = { aloud: 'The card.', blocks: [] };
const answerers = answerersWith(rules, {
  frontDoor: async () => card,
  help: featuresIn.flatMap(({ help }) => help ?? []),
  examples,
  rightOf: (name) => ruleNamed(name).right,
  open: async () => undefined,
  leads: async () => true,
});
type GeneralQuestion = Named<'home' | 'help' | 'form' | 'courtesy'>;
const asking = async (question: GeneralQuestion, context: Context, world?: Southport) => {
  const read = reading(world ?? (await southportWorld()), context);
  return answerers[question.ask](question as never, context, read);
};
const seen = async (
  question: GeneralQuestion,
  context: Context,
  world?: Southport,
): Promise<View> => {
  const view = await asking(question, context, world);
  if (!('blocks' in view)) throw new Error('no view');
  fitToBeSeen(view);
  return view;
};
const nowhere: Asking = { nowhere: true };
const direct = { ...nowhere, where: { place: 'slack:T1:@US' as never, kind: 'direct' as const } };
const labelsFor = async (context: Context): Promise<string[]> =>
  buttonsOf(await seen({ ask: 'help' }, context)).map(({ label }) => label);

describe('help', () => {
  const observing = async (): Promise<Southport> => {
    const world = await southportWorld();
    await addPerson(world, jo, 'Jo', joOnTeams);
    const events = [
      { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'observer', came: 'listed' },
    ] as const;
    await happen(world, [{ record: southport, kind: 'partnership', events }]);
    return world;
  };
  const on = (world: Southport, by: PersonId) => labelsFor(contextOf(world, by));

  it('offers a new poll to the chair alone where the partnership has kept that to them', async () => {
    const world = await southportWorld();
    await addPerson(world, jo, 'Jo', joOnTeams);
    const events = [
      { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'listed' },
      { event: 'PartnershipChanged', facts: { pollsBy: 'chair-and-clerk' } },
    ] as const;
    await happen(world, [{ record: southport, kind: 'partnership', events }]);
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
      'Your partnerships',
      'My things',
      'Connect another channel',
      'All commands',
    ];
    expect(await on(await southportWorld(), asha)).toEqual(leading);
    expect(await on(await southportWorld(), sam)).toEqual(leading);
    expect(await on(await observing(), jo)).toEqual([
      'All actions',
      'My things',
      'Meetings',
      'People',
      'All commands',
    ]);
    expect(await on(await southportWorld(), jo)).toEqual(['Ask to join', 'All commands']);
  });

  it('shows the ways in where there is no partnership', async () => {
    expect(await labelsFor(contextOf(await southportWorld(), jo, nowhere))).toEqual([
      'Set up a partnership here',
      'I have a code from another channel',
      'All commands',
    ]);
    expect(await labelsFor(contextOf(await southportWorld(), sam, direct))).toEqual([
      'Your partnerships',
      'My things',
      'All commands',
    ]);
  });

  it('has at most eight lines, each a button', async () => {
    const view = await seen({ ask: 'help' }, contextOf(await southportWorld(), asha));
    const rows = view.blocks.find(({ kind }) => kind === 'rows');
    if (rows?.kind !== 'rows') throw new Error('no rows');
    expect(rows.rows.length).toBeLessThanOrEqual(8);
    expect(rows.rows.every(({ buttons }) => buttons?.length === 1)).toBe(true);
  });

  it('shows four lines to copy for a topic, and its form', async () => {
    const view = await seen(
      { ask: 'help', topic: 'Actions' },
      contextOf(await southportWorld(), sam),
    );
    expect(view.blocks.filter(({ kind }) => kind === 'copy')).toHaveLength(4);
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(['New action']);
    const all = await seen({ ask: 'help', topic: 'all' }, contextOf(await southportWorld(), sam));
    expect(linesOf(all)).toContain('partnership invite');
    expect(linesOf(all).slice(0, 2)).toEqual([
      'All commands, as you can type them',
      'In a channel, begin with @Folkmoot.',
    ]);
    const observers = linesOf(
      await seen({ ask: 'help', topic: 'all' }, contextOf(await observing(), jo)),
    );
    expect(observers).toContain('action list mine');
    expect(observers.join('\n')).not.toMatch(
      /partnership invite|meeting (schedule|move)|Replace|"/,
    );
    const unknown = await seen(
      { ask: 'help', topic: 'gardening' },
      contextOf(await southportWorld(), sam),
    );
    expect(linesOf(unknown)[0]).toBe('What you can do here');
  });
});

describe('home', () => {
  it("is the front door of the partnership, the way to one, or one's own things", async () => {
    expect(await asking({ ask: 'home' }, contextOf(await southportWorld(), sam))).toBe(card);
    const outside = await seen({ ask: 'home' }, contextOf(await southportWorld(), jo, nowhere));
    expect(buttonsOf(outside).map(({ label }) => label)).toEqual([
      'Set one up here',
      'I have a code',
      'Help',
    ]);
    const own = await seen({ ask: 'home' }, contextOf(await southportWorld(), sam, direct));
    expect(linesOf(own)[0]).toBe(
      "You're in Southport Area Partnership. Press a button or just write in words.",
    );
    const nobody = await seen({ ask: 'home' }, contextOf(await southportWorld(), jo, direct));
    expect(linesOf(nobody)[0]).toContain("You're in no partnership yet");
  });
});

describe('the rest', () => {
  it('is courteous in one short line', async () => {
    const view = await seen({ ask: 'courtesy' }, contextOf(await southportWorld(), sam));
    expect(view).toEqual({
      aloud: "You're welcome.",
      blocks: [{ kind: 'text', spans: [{ kind: 'text', text: "You're welcome." }] }],
    });
  });

  it('opens forms by name, and says where help is when there is none of that name', async () => {
    const outcome = await asking(
      { ask: 'form', form: 'no.such' },
      contextOf(await southportWorld(), sam),
    );
    expect(outcome).toMatchObject({ kind: 'refused' });
  });
});
