import { describe, expect, it } from 'vitest';
import { slackMessage } from '../../adapters/slack/render.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { plain } from '../../adapters/teams/plain.ts';
import { render } from '../../adapters/teams/render.ts';
import { type Bar, type Block, type Button, text } from '../../core/view/view.ts';
import { actionsIn } from '../../infra/local/demo/press.ts';

const view = (...blocks: readonly Block[]) => ({ aloud: 'It is said.', blocks });
const inSlack = (...blocks: readonly Block[]) => slackMessage(view(...blocks)).blocks;
const inTeams = (...blocks: readonly Block[]) =>
  render(view(...blocks), { answers: 'card', dialogs: true, press: 1 }, mentionsIn('t1'));
const wordsIn = (drawn: unknown): string =>
  [...JSON.stringify(drawn).matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words).join('');

const named = (label: string, look?: 'primary' | 'danger'): Button => ({
  label,
  spoken: `${label}: A-1`,
  ask: { ask: 'action.show', ref: label },
  ...(look ? { look } : {}),
});
const rowOf = (count: number): Block => ({
  kind: 'buttons',
  buttons: [],
  more: Array.from({ length: count }, (_, at) => named(`${at + 1}`)),
});

describe('the look of a button', () => {
  const buttons = [named('Done', 'primary'), named('Drop', 'danger'), named('Show')];

  it('is the one that each chat has for it', () => {
    const [block] = inSlack({ kind: 'buttons', buttons });
    expect(block).toMatchObject({ elements: [{ style: 'primary' }, { style: 'danger' }, {}] });
    expect(JSON.stringify(block)).not.toContain('confirm');
    const styles = actionsIn(inTeams({ kind: 'buttons', buttons })).map(({ style }) => style);
    expect(styles).toEqual(['positive', 'destructive', undefined]);
  });

  it.each([2, 5])('is that of one menu for %i', (count) => {
    const [block] = inSlack(rowOf(count));
    expect(block).toMatchObject({ elements: [{ type: 'overflow' }] });
    const modes = actionsIn(inTeams(rowOf(count))).map(({ mode }) => mode);
    expect(modes).toEqual(Array.from({ length: count }, () => 'secondary'));
  });

  it('leaves in sight what a menu has no room for', () => {
    const shape = (count: number) =>
      inSlack(rowOf(count)).map((one) =>
        'elements' in one ? one.elements.map(({ type }) => type).join(' ') : one.type,
      );
    expect(shape(6)).toEqual(['button overflow']);
    expect(shape(9)).toEqual(['button button button button overflow']);
    expect(shape(11)).toEqual(['button button button button overflow', 'button button']);
    expect(actionsIn(inTeams(rowOf(11)))).toHaveLength(11);
  });
});

describe('the mark of a state', () => {
  const block: Block = { kind: 'status', spans: [text('Late since Friday.')], mark: 'late' };

  it('stands before its words, and only for the eye', () => {
    expect(wordsIn(inSlack(block))).toBe('▲ Late since Friday.');
    expect(wordsIn(inTeams(block).body)).toBe('▲ Late since Friday.It is said.');
    expect(inTeams(block).speak).toBe('It is said.');
    expect(plain(view(block))).toBe('Late since Friday.');
  });

  it('stands before a row and its menu', () => {
    const rows: Block = {
      kind: 'rows',
      rows: [{ spans: [text('A-1 Lamps')], mark: 'done', buttons: [named('Show')] }],
    };
    expect(inSlack(rows)).toMatchObject([{ type: 'section', text: { text: '✓ A-1 Lamps' } }]);
    expect(wordsIn(inTeams(rows).body)).toContain('✓ A-1 Lamps');
  });
});

describe('bars', () => {
  const bar = (label: string, value: number): Bar => ({ label, value, of: 5 });
  const lights: Bar = { ...bar('Lights: 4 of 5', 4), strong: true };
  const club = bar('Club: 1 of 5', 1);
  const barsOf = (...bars: Bar[]): Block => ({ kind: 'bars', title: 'Votes', bars });

  it('are a chart in Teams, with the same in text for where that is not known', () => {
    expect(inTeams(barsOf(lights, club)).body[0]).toMatchObject({
      type: 'Chart.HorizontalBar',
      data: [
        { x: 'Lights: 4 of 5', y: 4 },
        { x: 'Club: 1 of 5', y: 1 },
      ],
      fallback: {
        type: 'TextBlock',
        text: '████████░░ **Lights: 4 of 5**\n\n██░░░░░░░░ Club: 1 of 5',
      },
    });
    expect(inTeams(barsOf(club)).body[0]).toMatchObject({ text: '██░░░░░░░░ Club: 1 of 5' });
    const long = bar(`${'A long option '.repeat(4)}: 0 of 5`, 0);
    expect(inTeams(barsOf(lights, long)).body[0]).toMatchObject({ type: 'TextBlock' });
    expect(plain(view(barsOf(lights, club)))).toBe('Lights: 4 of 5.\nClub: 1 of 5');
  });

  it('are empty for nothing alone, and full for the whole alone', () => {
    const drawn = (value: number, of: number) =>
      wordsIn(inSlack(barsOf({ label: '', value, of }))).trim();
    expect(drawn(0, 400)).toBe('░░░░░░░░░░');
    expect(drawn(1, 400)).toBe('█░░░░░░░░░');
    expect(drawn(399, 400)).toBe('█████████░');
    expect(drawn(400, 400)).toBe('██████████');
    expect(drawn(0, 0)).toBe('░░░░░░░░░░');
  });
});
