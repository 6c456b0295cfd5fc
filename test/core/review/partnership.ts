import { expect } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { directPlace, type PlaceId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { FormValues, Input } from '../../../core/model/request.ts';
import type { View } from '../../../core/view/view.ts';
import {
  channel,
  type Message,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../../support/world.ts';
import { buttonsIn, expectSound, linesIn } from '../action/seen.ts';

export const asha = persona('slack', 'T1', 'U1', 'Asha');
export const priya = persona('slack', 'T1', 'U2', 'Priya');
export const sam = persona('slack', 'T1', 'U3', 'Sam');
export const south = channel('slack', 'T1', 'C1');
/** Monday 4 January 2027, 09:00: the day of the examples. */
export const start = '2027-01-04T09:00:00.000Z';

export interface Own {
  readonly world: World;
  readonly press: (who: Persona, ask: Ask, place?: PlaceId) => Promise<Answer>;
  readonly type: (who: Persona, text: string, place?: PlaceId) => Promise<Answer>;
  readonly submit: (
    who: Persona,
    form: string,
    values: FormValues,
    carries: Ask,
  ) => Promise<Answer>;
  /** Messages in somebody's direct messages, or in the channel, since the last look; each with the instant of the look. */
  readonly heard: (who?: Persona) => readonly Message[];
}

/** Southport, set up by Priya with Asha as its chair: in being since 4 January 2027. */
export const partnership = async (at = start, since = '2027-01-04'): Promise<Own> => {
  const own = world(memoryStore({ hash: sha256 }), at);
  for (const { account, name } of [asha, priya, sam]) {
    own.known.set(account, { name, home: true, guest: false });
  }
  const ask = async (who: Persona, input: Input, place?: PlaceId) => {
    const answer = await own.ask(request(who, input, place));
    await own.settle();
    if (answer.kind === 'view') expectSound(answer.view);
    return answer;
  };
  const named = ({ account, name }: Persona) => ({ account, name });
  const setUp: Ask = {
    ask: 'partnership.setup',
    name: 'Southport Area Partnership',
    chair: named(asha),
    members: [named(sam)],
    since,
  };
  await ask(priya, { kind: 'pressed', ask: setUp }, south);
  return {
    world: own,
    press: (who, asked, place) => ask(who, { kind: 'pressed', ask: asked }, place),
    type: (who, text, place) => ask(who, typed(text), place),
    submit: (who, form, values, carries) => ask(who, { kind: 'submitted', form, values, carries }),
    heard: (who) => {
      const place = who ? directPlace(who.account) : south;
      return own.messages.filter((message) => message.place === place && !message.gone);
    },
  };
};

/** What is said and which buttons there are. */
export const seen = (answer: Answer): string => {
  if (answer.kind === 'form') return `form ${answer.form.form}`;
  if (answer.kind !== 'view') return JSON.stringify(answer);
  return linesIn(answer.view).join('\n');
};
export const shown = (view: View | undefined): string => {
  if (!view) return '';
  expectSound(view);
  return linesIn(view).join('\n');
};
/** What a button of that name asks. */
export const button = (view: View | undefined, label: string): Ask => {
  const found = view && buttonsIn(view).find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label} in ${view?.aloud}`);
  return found.ask;
};
export const viewOf = (answer: Answer): View => {
  expect(answer.kind, JSON.stringify(answer)).toBe('view');
  return (answer as Extract<Answer, { kind: 'view' }>).view;
};
/** Messages of reviews alone. */
export const aboutReviews = (messages: readonly Message[]): Message[] =>
  messages.filter(({ view }) => /six-month review|review R-/i.test(view.aloud));

/** Walks to an instant and tells what was said of reviews on the way, when and to whom. */
export const walk = async (own: Own, until: string): Promise<string[]> => {
  const { messages, to, now } = own.world;
  const told: string[] = [];
  let seenSoFar = messages.length;
  const look = () => {
    for (const { place, view } of messages.slice(seenSoFar)) {
      const review = /six-month review|review R-/i.test(view.aloud);
      if (review) told.push(`${now().slice(0, 16)} ${place}: ${view.aloud}`);
    }
    seenSoFar = messages.length;
  };
  const end = Date.parse(until);
  for (let at = Date.parse(now()); at < end; ) {
    at = Math.min(at + 6 * 3600_000, end);
    await to(new Date(at).toISOString());
    look();
  }
  return told;
};
