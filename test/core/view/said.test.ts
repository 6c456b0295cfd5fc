import { describe, expect, it } from 'vitest';
import { modal } from '../../../adapters/slack/form.ts';
import { type SlackBlock, slackMessages } from '../../../adapters/slack/render.ts';
import { formCard } from '../../../adapters/teams/form.ts';
import { mentionsIn } from '../../../adapters/teams/markdown.ts';
import { viewMessage, viewPages } from '../../../adapters/teams/message.ts';
import { plain } from '../../../adapters/teams/plain.ts';
import type { Block, Form, View } from '../../../core/view/view.ts';
import { message as slackShape } from '../../adapters/slack/rules.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { onSlack } from '../../support/southport/people.ts';
import { blocks, every, lengths, says, spans, word, wordsOf, written } from './every-part.ts';

/** Signs that a chat puts between what is said, and the labels that stand again where a value goes on. */
const bare = (said: readonly string[]): string => said.join('').replace(/Label\d: ?|[\s·:█░]/g, '');

type Part = Readonly<Record<string, unknown>>;
const partsIn = (one: Part, name: string) => (one[name] ?? []) as readonly Part[];

const unlinked = (text: string): string =>
  text
    .replace(/<[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
/** All that a Slack message shows, but for its buttons and menus; a title that is cut stands whole below. */
const shownInSlack = (all: readonly SlackBlock[]): string[] =>
  (all as readonly unknown[] as readonly Part[]).flatMap((block) => {
    const own = (block.text as Part | undefined)?.text as string | undefined;
    switch (block.type) {
      case 'header':
        return own?.includes('…') ? [] : [own ?? ''];
      case 'section':
        return [(block.text as Part).type === 'mrkdwn' ? unlinked(own ?? '') : (own ?? '')];
      case 'context':
        return partsIn(block, 'elements').map(({ text }) => `${text}`);
      case 'rich_text':
        return partsIn(block, 'elements').flatMap((section) =>
          partsIn(section, 'elements').map(({ text }) => `${text}`),
        );
      default:
        return [];
    }
  });

const clear = (text: unknown): string => `${text}`.replace(/\\|\*\*|\[|\]\([^)]*\)/g, '');
/** All that a card shows: its texts in sight, facts, and what stands in place of a chart. */
const shownOnCard = (element: Part): string[] => {
  if (element.isVisible === false) return [];
  if (element.type === 'TextBlock') return [clear(element.text)];
  if (element.type === 'Chart.HorizontalBar') {
    const labels = partsIn(element, 'data').map(({ x }) => `${x}`);
    expect(bare(shownOnCard(element.fallback as Part))).toBe(bare(labels));
    return labels;
  }
  return [
    ...partsIn(element, 'facts').map(({ value }) => clear(value)),
    ...['items', 'columns', 'body'].flatMap((name) => partsIn(element, name).flatMap(shownOnCard)),
  ];
};

const drawing = { answers: 'card', dialogs: true, press: 1 } as const;
const where = { where: { place: onSlack, kind: 'channel' }, channel: 'C1' } as const;

/** A later message begins with which of how many it is. */
const joined = <One>(
  messages: readonly (readonly One[])[],
  shown: (one: readonly One[]) => string[],
) => bare(messages.flatMap((all, index) => shown(index === 0 ? all : all.slice(1))));

const inTeams = (view: View): string => {
  const pages = viewPages(view, drawing, mentionsIn('council')).map((page) =>
    viewMessage(page, drawing, mentionsIn('council')),
  );
  for (const page of pages)
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(28 * 1024);
  const bodies = pages.map(({ text, attachments }): readonly Part[] => {
    const [card] = attachments ?? [];
    return card ? card.content.body : [{ type: 'TextBlock', text }];
  });
  return joined(bodies, (body) => body.flatMap(shownOnCard));
};

const inSlack = (view: View): string => {
  const messages = slackMessages(view);
  for (const one of messages)
    expect(slackShape.safeParse(JSON.parse(JSON.stringify(one))).error?.issues.slice(0, 2)).toBe(
      undefined,
    );
  return joined(
    messages.map((one) => one.blocks),
    shownInSlack,
  );
};

describe('what the messages of a view say, joined, is what the view says, at any length', () => {
  it.each(Object.entries(every))('in both chats: %s', (_, block) => {
    const several = fc.array(block as fc.Arbitrary<Block>, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(several, (all) => {
        const view: View = { aloud: 'It is said.', blocks: all };
        expect(inSlack(view)).toBe(bare(says(all)));
        expect(inTeams(view)).toBe(bare(says(all)));
      }),
      { numRuns: cases(12) },
    );
  });

  it('in both chats, of blocks of every kind', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const view: View = { aloud: 'It is said.', blocks: all };
        expect(inSlack(view)).toBe(bare(says(all)));
        expect(inTeams(view)).toBe(bare(says(all)));
      }),
      { numRuns: cases(25) },
    );
  });

  it('a sentence alone too', () => {
    for (const length of lengths) {
      const aloud = written(length);
      for (const blocks of [
        [],
        [{ kind: 'text', spans: [{ kind: 'text', text: aloud }] }],
      ] as const) {
        const view: View = { aloud, blocks };
        const [first, ...others] = slackMessages(view);
        const said = first?.blocks.length
          ? inSlack(view)
          : bare([first, ...others].map((one) => one?.text ?? ''));
        expect(said, `${length}`).toBe(bare([aloud]));
        expect(inTeams(view), `${length}`).toBe(bare([aloud]));
      }
    }
  });

  it('and the line that answers a press in Teams says it, or where the rest is told', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const line = plain({ aloud: 'It is said.', blocks: all });
        const whole = bare(says(all)).replaceAll('.', '');
        const said = bare([line]).replaceAll('.', '');
        expect(line.length).toBeLessThanOrEqual(4_000);
        if (said === whole || whole === '') return;
        const [last = ''] = line.split('\n').slice(-1);
        expect(last).toMatch(/rest/i);
        expect(whole.startsWith(said.slice(0, -bare([last]).replaceAll('.', '').length))).toBe(
          true,
        );
      }),
      { numRuns: cases(40) },
    );
  });
});

describe('what a form says before its fields', () => {
  it('is shown whole, with its title, in both chats', () => {
    fc.assert(
      fc.property(spans(6_500), word(300), (intro, title) => {
        const form: Form = {
          form: 'every',
          key: 'k',
          title,
          aloud: 'A form.',
          intro,
          fields: [],
          submit: 'Save',
        };
        const shown = modal(form, where);
        const whole = title.length > 24 ? title : '';
        expect(bare(shownInSlack(shown.blocks))).toBe(bare([whole, ...wordsOf(intro)]));
        const [first, ...rest] = formCard(form, drawing).body.flatMap(shownOnCard);
        expect(bare([first ?? '', ...rest])).toContain(bare(wordsOf(intro)));
      }),
      { numRuns: cases(20) },
    );
  });
});
