import { directPlace, type PlaceId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { FormValues, Input, Request } from '../../../core/model/request.ts';
import type { View } from '../../../core/view/view.ts';
import { type Message, type Persona, request, typed, type World } from '../world.ts';
import { onSlack, type Somebody } from './people.ts';
import { button, viewOf } from './seen.ts';

/** Where somebody does something: the channel of their chat, unless said. */
type Place = PlaceId | 'private' | undefined;

/** What people do in the chats, and what they have before them. */
export interface Doing {
  /** What somebody types. */
  readonly says: (who: Persona, text: string, place?: Place) => Promise<Answer>;
  /** What somebody asks by a button. */
  readonly asks: (
    who: Persona,
    ask: Ask,
    place?: Place,
    more?: Partial<Request>,
  ) => Promise<Answer>;
  /** Presses the button of that label in an answer or a message. */
  readonly presses: (
    who: Persona,
    label: string,
    on: Answer | View,
    place?: Place,
  ) => Promise<Answer>;
  readonly submits: (
    who: Persona,
    form: string,
    values: FormValues,
    carries?: Ask,
    place?: Place,
  ) => Promise<Answer>;
  /** The messages that stand in a place, or in somebody's own, oldest first. */
  readonly heard: (where: PlaceId | Persona) => readonly Message[];
  /** The same of the Slack channel, as views. */
  readonly shown: () => readonly View[];
  /** The one card of a reference there. */
  readonly card: (ref: string) => View;
}

/** The same, through the whole of the bot. */
export const doing = (bot: World): Doing => {
  const does = (who: Persona, input: Input, place: Place, more?: Partial<Request>) => {
    const own = 'place' in who ? (who as Somebody).place : onSlack;
    return bot.ask(request(who, input, place === 'private' ? undefined : (place ?? own), more));
  };
  const asks: Doing['asks'] = (who, ask, place, more) =>
    does(who, { kind: 'pressed', ask }, place, more);
  const heard: Doing['heard'] = (where) => {
    const there = typeof where === 'string' ? where : directPlace(where.account);
    return bot.messages.filter(({ place, gone }) => place === there && !gone);
  };
  const shown = () => heard(onSlack).map(({ view }) => view);
  return {
    says: (who, text, place) => does(who, typed(text), place),
    asks,
    presses: (who, label, on, place) =>
      asks(who, button('kind' in on ? viewOf(on) : on, label), place),
    submits: (who, form, values, carries, place) =>
      does(who, { kind: 'submitted', form, values, carries }, place),
    heard,
    shown,
    card: (ref) => {
      const [found, ...more] = shown().filter(({ blocks }) =>
        blocks.some((block) => block.kind === 'title' && block.ref === ref),
      );
      if (!found || more.length > 0) throw new Error(`not one card of ${ref}`);
      return found;
    },
  };
};
