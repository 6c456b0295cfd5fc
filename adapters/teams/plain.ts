import { say, sentence } from '../../core/language/saying.ts';
import { pieces } from '../../core/lib/pieces.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Block, View } from '../../core/view/view.ts';
import { words } from './markdown.ts';

/** One press is answered with one line of text; what is longer stays readable for so many characters. */
const most = 4_000;

/** Some windows run the lines of a press's answer together, so each one ends as a sentence does; not an address or a code. */
const ended = (line: string): string =>
  /[.!?…:;]["'”’)]*$|\/\/\S+$/.test(line) ? line : `${line}.`;

const lines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [block.ref ? `${block.text} · ${block.ref}` : block.text];
    case 'text':
    case 'status':
      return [words(block.spans)];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${words(value)}`);
    case 'rows':
      return block.rows.map(({ spans }) => words(spans));
    case 'copy':
      return [block.text];
    case 'bars':
      return block.bars.map(({ label }) => label);
    case 'buttons':
      return [];
  }
};

/** What does not fit says so, and where all of it is told. */
const shortened = (text: string): string => {
  if (text.length <= most) return text;
  const rest = sentence(say('chat.rest', {}), localeOf());
  return `${pieces(text, most - rest.length - 1)[0]?.trimEnd()}\n${rest}`;
};

/** Everything a view says, without its buttons; its sentence where it says no more. */
export const plain = (view: View): string => {
  const all = view.blocks.flatMap((block) =>
    lines(block)
      .filter((line) => line !== '')
      .map((line) => ({ line, code: block.kind === 'copy' })),
  );
  const said = all.map(({ line, code }, index) =>
    code || index === all.length - 1 ? line : ended(line),
  );
  return shortened(said.length > 0 ? said.join('\n') : view.aloud);
};

/** Whether a sentence of it is a link: it must be shown as one, for a plain line would only name it. */
export const isLinked = (view: View): boolean =>
  view.blocks.some(
    (block) => block.kind === 'text' && block.spans.some(({ kind }) => kind === 'link'),
  );
/** Whether a view has more to it than a sentence. */
export const isMore = (view: View): boolean =>
  isLinked(view) || view.blocks.some(({ kind }) => kind !== 'text' && kind !== 'status');
