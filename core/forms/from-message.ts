import { say, sentence } from '../language/saying.ts';
import { clipped } from '../lib/clipped.ts';
import { defined } from '../lib/defined.ts';
import { partsOf } from '../model/ids.ts';
import type { FormValues } from '../model/request.ts';
import { within } from '../subject/require.ts';
import { line } from '../view/values.ts';
import type { At } from './declared.ts';

/** Under these names a chat gives a form the text and the author of the message from which it is opened, and its link to it. */
export const fromMessage = { text: 'message', author: 'author', link: 'link' } as const;

/** What stands beside a message is named after its form too, and is told by this from what opens the same form elsewhere. */
export const ofMessage = 'message:';

/** The text of that message; undefined where the form is opened otherwise. */
export const messageText = (values: FormValues): string | undefined =>
  line(values[fromMessage.text]);
export const messageAuthor = (values: FormValues): string | undefined =>
  line(values[fromMessage.author]);

/** The chat's own link to it. */
export const messageLink = (values: FormValues): string | undefined =>
  line(values[fromMessage.link]);

/** The text as one line of so many signs at the most. */
export const messageLine = (values: FormValues, most: number): string | undefined => {
  const text = messageText(values)?.replace(/\s+/g, ' ');
  return text && clipped(text, most);
};

/** Where it will be read that was said elsewhere; undefined where the message stands there already. */
export const seenBesides = ({ values, context }: At<unknown>): string | undefined => {
  const { places } = within(context).state;
  const others = places.filter(({ place, is }) => is === 'live' && place !== context.where.place);
  if (messageText(values) === undefined || others.length === 0) return undefined;
  const channels = others.map(({ place, name }) => ({
    platform: partsOf(place).platform,
    ...defined({ name }),
  }));
  return sentence(say('form.seen-in', { channels }), context.locale);
};
