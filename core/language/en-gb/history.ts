import { momentInWords } from '../../calendar/days.ts';
import { type Channel, channel } from './names.ts';
import { did, ended, type Touched } from './words.ts';

/** What every history says, whatever it is the history of. */
export const historyPhrases = {
  'history.title': ({ ref, title }: { ref: string; title?: string }) =>
    title === undefined ? `History of ${ref}` : `History of ${ref}: ${title}`,
  'history.line': ({ what, ...touched }: Touched & { what: string }) =>
    `${momentInWords(touched.at, touched.zone)}: ${did(touched)}: ${what}`,
  'history.place': (v: { channel: Channel }) => channel(v.channel),
  'history.message-late': (_: object) =>
    'a message about it could not be brought until it was too late, and was left out',
  'history.quoted': ({ text }: { text: string }) => `“${text}”`,
  'history.erased': (_: object) => 'what was done here has been erased since',
  'history.unknown': (_: object) => 'something that only a newer version of Folkmoot can show',
  'history.newer': (_: object) => 'Something that only a newer version of Folkmoot can show',
  'history.aloud': ({ ref, lines }: { ref: string; lines: readonly string[] }) =>
    `History of ${ref}. ${lines.map(ended).join(' ')}`,
};
