import type { Understood } from '../../../core/language/reading.ts';
import { sentence } from '../../../core/language/saying.ts';
import type { Offer } from '../../../core/model/offer.ts';
import type { Expected } from './table.ts';

const offered = (offers: readonly Offer[] = []) =>
  offers.map(({ label, ask }) => [sentence(label, 'en-GB'), ask] as const);

/** What was understood in the words of the table. */
export const inTable = (understood: Understood): Expected => {
  if (understood.kind === 'ask') {
    const notes = (understood.notes ?? []).map((note) => sentence(note, 'en-GB'));
    const offers = offered(understood.offers);
    return {
      ask: understood.ask,
      ...(notes.length > 0 ? { notes } : {}),
      ...(offers.length > 0 ? { offers } : {}),
    };
  }
  const { saying, lines = [] } = understood.reply;
  const says = [saying, ...lines].map((one) => sentence(one, 'en-GB')).join(' ');
  const offers = offered(understood.reply.offers);
  return understood.kind === 'asked' ? { asked: says, offers } : { refused: says, offers };
};

/** Everything but how it was typed: quotes, dashes, spaces, capitals and the last full stop are the writer's own. */
export const likeTyped = (value: unknown): unknown => {
  if (typeof value === 'string') {
    return value
      .replace(/[“”]/g, '"')
      .replaceAll('’', "'")
      .replaceAll('–', '-')
      .replaceAll('\u00A0', ' ')
      .toLowerCase()
      .replace(/\.(?='|$)/g, '');
  }
  if (Array.isArray(value)) return value.map(likeTyped);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, likeTyped(one)]))
    : value;
};
