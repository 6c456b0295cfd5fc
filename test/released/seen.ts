import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { later } from '../../core/calendar/instants.ts';
import { handle } from '../../core/handle.ts';
import type { RecordWrite } from '../../core/model/commit.ts';
import { directPlace, placeId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Form, View } from '../../core/view/view.ts';
import { cast, type Name, names, slackAccount } from '../lines/cast.ts';
import type { Prepared } from '../lines/examples.ts';
import { examples } from '../lines/examples-all.ts';
import { onPaper } from '../lines/permitted.ts';
import { southport } from '../lines/southport.ts';
import { actions, settingUp } from '../support/scenario/actions.ts';
import { castOn, type Step } from '../support/scenario/cast.ts';
import { meetings, reminding } from '../support/scenario/meetings.ts';
import { ballots, closing, polls } from '../support/scenario/polls.ts';
import { reviews } from '../support/scenario/reviews.ts';
import { onSlack } from '../support/southport/people.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { request } from '../support/world.ts';
import { released } from './submitting.ts';

/** All that people were shown, and what was stored meanwhile. */
export interface Seen {
  readonly written: RecordWrite[];
  readonly views: Map<string, View>;
  readonly forms: Map<string, { readonly form: Form; readonly who: Name }>;
}

/** The kind of thing asked, whichever thing it is asked of. */
export const likeness = (ask: Ask): string =>
  JSON.stringify(ask, (name, value: unknown) =>
    /^(?:in|seen|round|text|draft|person|given)$/.test(name) && typeof value !== 'object'
      ? ''
      : typeof value === 'string'
        ? value.replace(/\d+/g, '0')
        : value,
  );

const look = (seen: Seen, answer: Answer, who: Name): void => {
  if (answer.kind === 'view') seen.views.set(JSON.stringify(answer.view), answer.view);
  if (answer.kind !== 'form') return;
  const { key: _, ...same } = answer.form;
  seen.forms.set(JSON.stringify(same), { form: answer.form, who });
};
const lookAt = (seen: Seen, messages: readonly { readonly view: View }[]): void => {
  for (const { view } of messages) seen.views.set(JSON.stringify(view), view);
};

/** A store that gives away what is written to it. */
const overheard = ({ written }: Seen): Store => {
  const store = memoryStore({ hash: sha256 });
  const commit: Store['commit'] = async (one) => {
    written.push(...one.records);
    return store.commit(one);
  };
  return { ...store, commit };
};

const places = (who: Name) => ({
  southport: onSlack,
  elsewhere: placeId('slack', 'T1', 'C9'),
  direct: directPlace(slackAccount(who)),
});

/** Each command's example, done as its own button and as the form that opens it. */
const byExample = async (seen: Seen): Promise<void> => {
  for (const prepared of Object.values(examples) as Prepared[]) {
    const on = await southport();
    const { who, ask, form, where } = await prepared(on, 'Slack');
    const place = places(who)[where ?? 'southport'];
    if (form) look(seen, await on.ask(who, form.opens, place), who);
    look(seen, await on.ask(who, ask, place), who);
    await on.world.settle();
    lookAt(seen, on.world.messages);
    await on.kept.replay(overheard(seen));
  }
};

/** What comes by itself in the weeks after: reminders, nudges, what is over and what has lapsed. */
const byWaiting = async (seen: Seen): Promise<void> => {
  const { on } = await released();
  await on.ask('asha', { ask: 'poll.next', ref: 'P-2', option: 1 });
  await on.ask('asha', { ask: 'poll.undo', ref: 'P-2' });
  await on.ask('priya', { ask: 'partnership.let-in', person: on.ravi });
  const gate = { title: 'Fix the gate', due: '2027-01-08', owner: { person: on.person.mia } };
  await on.ask('mia', { ask: 'action.create', items: [gate] });
  for (const week of ['01-11', '01-18', '01-25', '02-01', '03-01', '07-05', '12-31']) {
    await on.world.to(`2027-${week}T12:00:00.000Z`);
    lookAt(seen, on.world.messages);
  }
  await on.kept.replay(overheard(seen));
};

/** A week in one partnership, message by message. */
const byWeek = async (seen: Seen): Promise<void> => {
  const week = castOn(overheard(seen));
  const { around } = week;
  const play = async ({ at, run }: Step): Promise<void> => {
    if (at) await around.to(later(at, -1));
    const answer = await run();
    if (typeof answer === 'object') look(seen, answer, 'asha');
    if (at) await around.to(later(at, 60));
    await around.settle();
    lookAt(seen, around.messages);
  };
  for (const step of settingUp(week)) await play(step);
  await week.look();
  const days = [actions, polls, meetings, ballots, reminding, reviews, closing];
  for (const step of days.flatMap((some) => some(week))) await play(step);
};

/** Everybody asks everything and presses every kind of button that comes up, again and again; nothing is written. */
const byPressing = async (seen: Seen, asks: readonly Ask[]): Promise<void> => {
  const { on } = await released();
  await on.world.settle();
  lookAt(seen, on.world.messages);
  const { store } = onPaper(on.world.ports.store);
  const standing = on.world.messages.flatMap(({ view }) => buttonsOf(view)).map(({ ask }) => ask);
  for (const who of names) {
    const pressed = new Set<string>();
    const account = slackAccount(who);
    let next: readonly Ask[] = [...standing, ...asks];
    for (let round = 0; round < 4 && next.length > 0; round += 1) {
      const found: Ask[] = [];
      for (const ask of next) {
        if (pressed.has(likeness(ask))) continue;
        pressed.add(likeness(ask));
        const asked = request({ account, name: cast[who] }, { kind: 'pressed', ask }, onSlack);
        const answer = await handle(asked, { ...on.world.ports, store });
        look(seen, answer, who);
        if (answer.kind === 'view') found.push(...buttonsOf(answer.view).map((one) => one.ask));
      }
      next = found;
    }
  }
};

/** Walks through all that there is to see, beginning from these asks. */
export const lookRound = async (asks: readonly Ask[]): Promise<Seen> => {
  const seen: Seen = { written: [], views: new Map(), forms: new Map() };
  await byExample(seen);
  await byWeek(seen);
  await byWaiting(seen);
  await byPressing(seen, asks);
  return seen;
};
