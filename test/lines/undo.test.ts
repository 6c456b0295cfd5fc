import { describe, expect, it } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import { handle } from '../../core/handle.ts';
import {
  directPlace,
  type PlaceId,
  type ProgrammeId,
  placeId,
  type RecordId,
} from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Ask, Command } from '../../core/model/register.ts';
import type { Input } from '../../core/model/request.ts';
import type { Store } from '../../core/ports/store.ts';
import { onSlack } from '../support/southport/people.ts';
import { request, typed } from '../support/world.ts';
import { cast, slackAccount } from './cast.ts';
import type { Example } from './examples.ts';
import { examples } from './examples-all.ts';
import { southport, wordsOf } from './southport.ts';

/** What offers Undo in its answer; a command that comes to offer it, or offers it no longer, is named here. */
const offering: readonly Command['ask'][] = [
  'read',
  'partnership.shows',
  'partnership.door',
  'partnership.confirm-list',
  'partnership.let-in',
  'partnership.list-person',
  'partnership.set-person',
  'partnership.set-seat',
  'partnership.chair',
  'partnership.clerk',
  'partnership.change',
  'action.create',
  'action.done',
  'action.outcome',
  'action.due',
  'action.assign',
  'action.take',
  'action.decline',
  'action.note',
  'action.block',
  'action.unblock',
  'action.snooze',
  'action.drop',
  'action.drop-all',
  'action.done-all',
  'action.give-all',
  'action.reopen',
  'action.change',
  'meeting.schedule',
  'meeting.attend',
  'meeting.apologies',
  'meeting.instead',
  'meeting.add',
  'meeting.item',
  'meeting.move',
  'meeting.change',
  'poll.create',
  'poll.move',
  'poll.next',
  'review.answer',
  'review.send',
  'review.help',
  'review.next-week',
];
/** Taken back by their own ask, which is not the last word of whoever typed it. */
const notTyped: ReadonlySet<string> = new Set(['partnership.let-in', 'partnership.list-person']);

/** What stays of a change that was taken back: who touched it last, and when; numbers are given once. */
const remains: ReadonlySet<string> = new Set([
  ...['last', 'turns', 'touched', 'before', 'armed', 'rounds', 'dated', 'leading', 'moved'],
  ...['told', 'withdrawn', 'seatsGiven', 'past', 'former', 'organisation', 'greeted', 'waiting'],
]);

const placeOf = ({ who, where }: Example): PlaceId => {
  if (where === 'direct') return directPlace(slackAccount(who));
  return where === 'elsewhere' ? placeId('slack', 'T1', 'C9') : onSlack;
};
const undoIn = (answer: Answer): Ask | undefined =>
  answer.kind === 'view'
    ? answer.view.blocks
        .flatMap((block) => ('buttons' in block ? block.buttons : []))
        .find(({ label }) => label === 'Undo')?.ask
    : undefined;

/** A record as people see it: what was made and taken back is nothing. */
const seen = (stored: Stored | undefined): unknown => {
  const state = (stored?.state ?? {}) as Readonly<Record<string, unknown>>;
  const { standing, answer, partnerships } = state as {
    readonly standing?: { readonly is?: string };
    readonly answer?: string;
    readonly partnerships?: readonly string[];
  };
  if (standing?.is === 'taken-back' || answer === 'none' || partnerships?.length === 0)
    return 'nothing';
  if (!stored) return 'nothing';
  return Object.fromEntries(Object.entries(state).filter(([name]) => !remains.has(name)));
};

/** Something is done, and so many seconds go by. */
const later = async (name: Command['ask'], seconds: number) => {
  const on = await southport();
  const example = await examples[name](on, 'Slack');
  const place = placeOf(example);
  const { store } = on.world.ports;
  const before = new Map<RecordId, unknown>();
  let of: ProgrammeId = on.programme;
  const commit: Store['commit'] = async (one) => {
    of = one.programme;
    for (const { id } of one.records)
      if (!before.has(id)) before.set(id, seen((await store.load(of, [id])).get(id)));
    return store.commit(one);
  };
  const account = slackAccount(example.who);
  const asked = (input: Input) => request({ account, name: cast[example.who] }, input, place);
  const at = Date.parse(on.world.now());
  const ports = { ...on.world.ports, store: { ...store, commit } };
  const undo = undoIn(await handle(asked({ kind: 'pressed', ask: example.ask }), ports));
  const now = async () => {
    await on.world.settle();
    const all = await store.load(of, [...before.keys()]);
    return new Map([...before.keys()].map((id) => [id, seen(all.get(id))]));
  };
  const done = await now();
  await on.world.to(new Date(at + seconds * 1000).toISOString());
  return {
    on,
    before,
    done,
    now,
    undo,
    press: async () => (undo ? wordsOf(await on.ask(example.who, undo, place)) : ''),
    type: async () => wordsOf(await on.world.ask(asked(typed('undo')))),
  };
};

const list = (names: readonly string[]) => names.map((name) => [name as Command['ask']] as const);

describe('Undo', () => {
  it.each(list(offering))(
    'of %s brings back what stood, ten minutes later to the second',
    async (name) => {
      const pressed = await later(name, 600);
      expect(pressed.undo, name).toBeDefined();
      expect(pressed.done).not.toEqual(pressed.before);
      const said = await pressed.press();
      if (name === 'partnership.let-in') expect(said).toMatch(/no longer on the list/);
      else expect(await pressed.now(), said).toEqual(pressed.before);
      if (notTyped.has(name)) return;
      const typed = await later(name, 600);
      expect(await typed.type()).toBe(said);
      expect(await typed.now()).toEqual(typed.before);
    },
  );

  it.each(list(offering))('of %s is refused a second after, and changes nothing', async (name) => {
    const { on, press, type, now, done } = await later(name, 601);
    const before = on.kept.written();
    const stands = await now();
    expect(await press()).toMatch(/[.?:]$/);
    if (!notTyped.has(name)) expect(await type()).toMatch(/[.?:]$/);
    expect(on.kept.written()).toEqual(before);
    expect(await now()).toEqual(stands);
    expect(stands).toEqual(done);
  });

  const others = commands().flatMap(({ name }) => (offering.includes(name) ? [] : [name]));
  it.each(list(others))('is not offered by %s', async (name) => {
    expect((await later(name, 0)).undo).toBeUndefined();
  });
});
