import { type Line, linesOf, retyped, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { itemsMost, titleLength } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';

/** A first line too long for a title goes on in the detail. */
export const cut = (title: string): readonly [string, string] => {
  if (title.length <= titleLength) return [title, ''];
  const space = title.lastIndexOf(' ', titleLength);
  const hard = /[\uD800-\uDBFF]/.test(title.charAt(titleLength - 1))
    ? titleLength - 1
    : titleLength;
  const at = space > titleLength / 2 ? space : hard;
  return [title.slice(0, at).trim(), title.slice(at).trim()];
};

/** More lines than are made at once, in two parts; `notes` makes one action of them all. */
export const tooMany = (rest: Line, count: number, notes?: Offer): Understood => {
  const lines = linesOf(rest).map((line) => typedText(line));
  const again = (some: readonly string[]): Offer['ask'] => ({
    ask: 'read',
    text: retyped(rest, some.join('\n')),
  });
  const later = lines.slice(itemsMost);
  return refused(say('reading.too-many', { count, most: itemsMost }), [
    {
      label: say('label.reading.first-part', { most: itemsMost }),
      ask: again(lines.slice(0, itemsMost)),
    },
    { label: say('label.reading.others', { count: later.length }), ask: again(later) },
    ...(notes ? [notes] : []),
  ]);
};

const link = /https?:\/\//;
const noteLine = /^[>"“'‘]|[.!?]["”')]*$/;
/** Lines below the first that are more likely notes: quoted, indented, with a link or whole sentences. */
export const areNotes = ({ plain }: Line): boolean => {
  const later = plain.split('\n').slice(1);
  const said = later.filter((line) => line.trim() !== '');
  return (
    said.some((line) => link.test(line)) ||
    // The stop at the very end is no part of a line that was typed.
    said.slice(0, Math.max(1, said.length - 1)).every((line) => noteLine.test(line.trim())) ||
    said.every((line) => /^\s/.test(line))
  );
};
