import { describe, expect, it } from 'vitest';
import { questions } from '../../core/features/asks.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask, AskName } from '../../core/model/register.ts';
import type { Button } from '../../core/view/view.ts';
import { everyList, type Listed } from './every-page.ts';
import { type Southport, southport, wordsOf } from './southport.ts';

const viewOf = (answer: Answer) => {
  if (answer.kind !== 'view') throw new Error(`${answer.kind}: ${wordsOf(answer)}`);
  return answer.view;
};
const buttonsIn = (answer: Answer): readonly Button[] =>
  viewOf(answer).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
const nextIn = (answer: Answer): Ask | undefined =>
  buttonsIn(answer).find(({ label }) => label === 'Next 10')?.ask;

/** The things on a page, each by what tells it from the others. */
const itemsIn = (answer: Answer, { item = /Thing (?!00)(\d\d)/ }: Listed): readonly string[] =>
  viewOf(answer).blocks.flatMap((block) =>
    block.kind !== 'rows'
      ? []
      : block.rows.map(({ spans, buttons: [first] = [] }) => {
          const text = [
            ...spans.map(({ ...span }) => ('text' in span ? span.text : '')),
            first?.spoken,
          ].join(' ');
          return item.exec(text)?.[1] ?? text;
        }),
  );

/** All pages, from the first to the last; `between` the first and the second something may happen. */
const walk = async (
  on: Southport,
  list: Listed,
  ask: Ask,
  between = async (): Promise<unknown> => undefined,
): Promise<readonly Answer[]> => {
  const pages: Answer[] = [];
  for (let next: Ask | undefined = ask; next; ) {
    const page = await on.ask(list.who, next);
    pages.push(page);
    if (pages.length === 1) await between();
    if (pages.length > 12) throw new Error(`no end to the pages of ${ask.ask}`);
    next = nextIn(page);
  }
  return pages;
};
const itemsOf = (pages: readonly Answer[], list: Listed) =>
  pages.flatMap((page) => itemsIn(page, list));

const lists = Object.entries(everyList) as [AskName, Listed][];
const asText = new Set(
  questions().flatMap(({ name, shape }) => ('asText' in shape() ? [name as string] : [])),
);

/** The lengths at which pages begin and end. */
const atEdge = (length: number) => length < 2 || [9, 0, 1].includes(length % 10) || length === 45;

describe('a list followed page by page', () => {
  it('is every list that comes in pages', () => {
    const paged = questions().flatMap(({ name, shape }) => ('page' in shape() ? [name] : []));
    // Home holds two lists among others, which test/core/person/home.test.ts follows.
    expect(Object.keys({ ...everyList, 'person.home': {} }).sort()).toEqual(paged.sort());
  });

  it.each(lists)('%s: shows each once, and no page empty, at every length', async (name, list) => {
    const on = await southport();
    await list.prepare?.(on);
    const none = await walk(on, list, list.ask(on, 0));
    expect(none.length, name).toBe(Math.max(1, Math.ceil(itemsOf(none, list).length / 10)));
    await list.add(on, 1);
    const others = itemsOf(await walk(on, list, list.ask(on, 1)), list).length - 1;
    for (let count = 1; count + others <= (list.most ?? 45); count += 1) {
      if (count > 1) await list.add(on, count);
      if (!atEdge(count + others)) continue;
      const pages = await walk(on, list, list.ask(on, count));
      const items = itemsOf(pages, list);
      const what = `${name}, ${count} and ${others}`;
      expect([items.length, new Set(items).size], what).toEqual([count + others, count + others]);
      for (const page of pages) expect(itemsIn(page, list).length, what).toBeGreaterThan(0);
      for (const page of pages.slice(0, -1)) expect(itemsIn(page, list).length, what).toBe(10);
      expect(itemsIn(pages.at(-1) as Answer, list).length, what).toBeLessThanOrEqual(10);
      if (!asText.has(name)) continue;
      const texts = await walk(on, list, { ...list.ask(on, count), asText: true } as Ask);
      const words = JSON.stringify(texts.map((text) => viewOf(text).blocks));
      const found = [...words.matchAll(/Thing (?!00)(\d\d)/g)].map(([, number]) => Number(number));
      expect(
        [...new Set(found)].sort((a, b) => a - b),
        what,
      ).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });

  it.each(lists)('%s: leaves out nothing that stood all the while', async (name, list) => {
    for (const moves of list.drop ? ['come', 'go'] : ['come']) {
      const on = await southport();
      await list.prepare?.(on);
      const most = Math.min((list.most ?? 45) - 1, 25);
      for (let count = 1; count <= most; count += 1) await list.add(on, count);
      const ask = list.ask(on, most);
      const stood = itemsOf(await walk(on, list, ask), list);
      const moved = await walk(on, list, ask, async () => {
        if (moves === 'come') await list.add(on, most + 1);
        else for (const gone of [1, 2, most]) await list.drop?.(on, gone);
      });
      const items = itemsOf(moved, list);
      expect(new Set(items).size, `${name}: ${items}`).toBe(items.length);
      const gone = moves === 'go' ? ['01', '02', `${most}`] : [];
      const left = stood.filter((one) => !items.includes(one) && !gone.includes(one));
      expect(left, name).toEqual([]);
      for (const page of moved) expect(itemsIn(page, list).length).toBeGreaterThan(0);
    }
  });
});
