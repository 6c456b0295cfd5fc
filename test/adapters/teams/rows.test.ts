import { expect, it } from 'vitest';
import { mentionsIn } from '../../../adapters/teams/markdown.ts';
import { render } from '../../../adapters/teams/render.ts';
import { text } from '../../../core/view/view.ts';

it('draws a row as one line, with its one button or the "…" of several at its end', () => {
  const offered = ['Done', 'Show it'].map((label) => ({
    label,
    spoken: `${label}: A-1`,
    ask: { ask: 'action.show', ref: 'A-1' } as const,
  }));
  const rows = [
    { spans: [text('One')], buttons: offered.slice(0, 1) },
    { spans: [text('Two')], buttons: offered, menu: true as const },
    { spans: [text('Three')], buttons: offered },
  ];
  const { body } = render(
    { aloud: 'Rows.', blocks: [{ kind: 'rows', rows }] },
    { answers: 'card', dialogs: true, press: 7 },
    mentionsIn('t1', new Map()),
  );
  expect(body.slice(0, 3).map(({ type }) => type)).toEqual(['ColumnSet', 'ColumnSet', 'Container']);
  const modes = (element: unknown) => JSON.stringify(element).match(/"mode":"secondary"/g)?.length;
  expect(body.slice(0, 3).map(modes)).toEqual([undefined, 2, undefined]);
});
