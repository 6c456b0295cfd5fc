import type { CardContext } from '../../../model/context.ts';
import { type Span, text } from '../../../view/view.ts';

/** What every view of meetings is drawn with. */
export type Drawing = Pick<CardContext, 'now' | 'today' | 'locale' | 'partnership' | 'people'>;

const address = /https?:\/\/[^\s<>"]+/;

/** A place as text; a web address in it becomes a link called "Join". */
export const placeSpans = (place: string, join: string): Span[] => {
  const found = address.exec(place);
  if (!found) return [text(place)];
  const url = found[0].replace(/[.,;)]+$/, '');
  const before = place.slice(0, found.index).trim();
  const after = place.slice(found.index + url.length).trim();
  return [
    ...(before === '' ? [] : [text(`${before} `)]),
    { kind: 'link', text: join, url },
    ...(after === '' ? [] : [text(` ${after}`)]),
  ];
};
/** The place without its web address, for a sentence. */
export const placeAloud = (place: string | undefined): string | undefined =>
  place
    ?.replace(address, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim() || undefined;
