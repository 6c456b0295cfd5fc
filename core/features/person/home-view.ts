import { say, sentence } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { HomePart } from '../../model/home.ts';
import type { Offer } from '../../model/offer.ts';
import { help, newAction, waysIn } from '../../subject/ways-in.ts';
import { buttonsOf } from '../../view/button.ts';
import { lineView } from '../../view/line-view.ts';
import { type Block, text, type View } from '../../view/view.ts';

const lookAgain: Offer = { label: say('label.person.look-again', {}), ask: { ask: 'person.home' } };
/** The zone in which its hour is told: that of the first partnership, as for the message of the day. */
const fallbackZone = 'Europe/London';

/** Somebody's Home out of every feature's part of it; to whoever is nobody here what Folkmoot is, and how to begin. */
export const homeView = (
  parts: readonly HomePart[],
  { now, locale }: Pick<Context, 'now' | 'locale'>,
  zone = fallbackZone,
): View => {
  if (!parts.some(({ theirs }) => theirs))
    return {
      ...lineView(say('home.stranger', {}), [...waysIn(), lookAgain, help], locale),
      home: true,
    };
  const drawn = sentence(say('home.drawn', { at: now, zone }), locale);
  return {
    home: true,
    aloud: parts.map(({ said }) => said).join(' '),
    blocks: [
      ...parts.flatMap(({ title, blocks }): Block[] => [{ kind: 'title', text: title }, ...blocks]),
      { kind: 'status', spans: [text(drawn)] },
      { kind: 'buttons', buttons: buttonsOf([newAction, lookAgain, help], locale) },
    ],
  };
};
