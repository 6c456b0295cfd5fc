import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../adapters/teams/elements.ts';
import { formCard, refilled } from '../../../adapters/teams/form.ts';
import { escaped, markdown, mentionsIn } from '../../../adapters/teams/markdown.ts';
import { viewMessage, viewPages } from '../../../adapters/teams/message.ts';
import { plain } from '../../../adapters/teams/plain.ts';
import { render } from '../../../adapters/teams/render.ts';
import { accountId, personId } from '../../../core/model/ids.ts';
import { text, type View } from '../../../core/view/view.ts';
import { actionsIn } from '../../../infra/local/demo/press.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { inputsOf } from '../../support/teams/cards.ts';
import { cardFaults, hasCardSchema } from '../../support/teams/schema.ts';
import { everyForm, views } from '../../support/teams/views.ts';

const drawing: Drawing = { answers: 'card', dialogs: true, press: 7 };
const people = new Map([
  [personId('sam'), accountId('teams', 't1', 'aad-sam')],
  [personId('jo'), accountId('slack', 'T1', 'U1')],
]);
const drawn = (view: View, how = drawing) => render(view, how, mentionsIn('t1', people));

describe('a view as an Adaptive Card', () => {
  it.skipIf(!hasCardSchema)('is valid by the published schema, whatever it holds', () => {
    fc.assert(
      fc.property(
        views,
        fc.constantFrom<Drawing>(drawing, { ...drawing, answers: 'dialog' }),
        (view, how) => {
          expect(cardFaults(drawn(view, how))).toEqual([]);
        },
      ),
      { numRuns: cases(80) },
    );
  });

  it.skipIf(!hasCardSchema)('would be found out otherwise', () => {
    const card = drawn({ aloud: 'x', blocks: [{ kind: 'text', spans: [text('x')] }] });
    expect(cardFaults({ ...card, body: [{ type: 'TextBlock', words: 'x' }] })).not.toEqual([]);
    expect(cardFaults({ ...card, body: [{ type: 'Unknown' }] })).not.toEqual([]);
  });

  it('stays under what Teams takes, and keeps its sentence', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 40 }), (view, times) => {
        const large = { ...view, blocks: Array.from({ length: times }, () => view.blocks).flat() };
        for (const part of viewPages(large, drawing, mentionsIn('t1', people))) {
          const message = viewMessage(part, drawing, mentionsIn('t1', people));
          expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(24 * 1024);
          expect(message.summary).not.toBe('');
          expect('text' in message && 'attachments' in message).toBe(false);
        }
      }),
      { numRuns: cases(25) },
    );
  });

  const buttons = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      label: `B${index}`,
      spoken: `B${index}: A-1`,
      ask: { ask: 'action.done' as const, ref: 'A-1' },
    }));

  it('shows four buttons, and the rest behind More', () => {
    const card = drawn({
      aloud: 'x',
      blocks: [{ kind: 'buttons', buttons: buttons(5), more: buttons(2) }],
    });
    expect(actionsIn(card).map(({ mode }) => mode ?? 'primary')).toEqual([
      'primary',
      'primary',
      'primary',
      'primary',
      'secondary',
      'secondary',
      'secondary',
    ]);
  });
  it('gives each button its spoken name, its command and a fresh press number', () => {
    const [action] = actionsIn(
      drawn({ aloud: 'x', blocks: [{ kind: 'buttons', buttons: buttons(1) }] }),
    );
    expect(action).toEqual({
      type: 'Action.Execute',
      title: 'B0',
      tooltip: 'B0: A-1',
      verb: 'action.done',
      data: { ask: { ask: 'action.done', ref: 'A-1' }, n: 7 },
    });
  });
  it('opens a form as a dialog where dialogs open, else by the press', () => {
    const view: View = {
      aloud: 'x',
      blocks: [
        {
          kind: 'buttons',
          buttons: [
            {
              label: 'New date',
              spoken: 'New date: A-1',
              ask: { ask: 'form', form: 'due' },
              opens: 'form',
            },
          ],
        },
      ],
    };
    expect(actionsIn(drawn(view))[0]).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' } },
    });
    expect(actionsIn(drawn(view, { ...drawing, dialogs: false }))[0]).toMatchObject({
      type: 'Action.Execute',
    });
    expect(actionsIn(drawn(view, { ...drawing, answers: 'dialog' }))[0]).not.toHaveProperty(
      'data.msteams',
    );
  });
  it('does not say its sentence twice', () => {
    const message = viewMessage(
      { aloud: 'Done.', blocks: [{ kind: 'text', spans: [text('Done.')] }] },
      drawing,
      mentionsIn('t1'),
    );
    expect(message).toEqual({
      type: 'message',
      text: 'Done.',
      textFormat: 'plain',
      summary: 'Done.',
    });
  });
});

describe('text from people', () => {
  it.each([
    ['A-1 Replace the lamps (2), by 8 January.', 'A-1 Replace the lamps (2), by 8 January.'],
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['snake_case and _italic_', 'snake_case and \\_italic\\_'],
    ['[x](https://evil.example)', '[x\\](https://evil.example)'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['# heading', '\\# heading'],
    ['`code`', '\\`code\\`'],
    ['two\nlines', 'two\n\nlines'],
    ['C:\\dir', 'C:\\dir'],
    ['a\\*', 'a\\\\\\*'],
  ])('%s', (given, expected) => expect(escaped(given)).toBe(expected));

  it('never pings and never runs: tags, entities and card functions are broken up', () => {
    expect(escaped('<at>Sam</at>')).not.toMatch(/<\/?at>/);
    expect(escaped('&lt;at&gt;')).not.toContain('&lt;');
    expect(escaped('{{DATE(2027-01-01)}}')).not.toContain('{{');
  });
  it('names whom it may, once each, and nobody of another chat', () => {
    const mentions = mentionsIn('t1', people);
    const spans = [
      { kind: 'person' as const, person: personId('sam'), name: 'Sam' },
      { kind: 'person' as const, person: personId('jo'), name: 'Jo' },
    ];
    expect(markdown([...spans, spans[0] as (typeof spans)[0]], mentions)).toBe(
      '<at>Sam</at>Jo<at>Sam</at>',
    );
    expect([...mentions.found]).toEqual([['<at>Sam</at>', { id: 'aad-sam', name: 'Sam' }]]);
  });
  it('links to web addresses alone', () => {
    const link = (url: string) => markdown([{ kind: 'link', text: 'Join', url }], mentionsIn(''));
    expect(link('https://example.org/a(b)')).toBe('[Join](https://example.org/a%28b%29)');
    expect(link('javascript:alert(1)')).toBe('Join');
  });
});

describe('a form as a card', () => {
  const errors = { title: 'A title is needed.', nowhere: 'The form is old.' };

  it.skipIf(!hasCardSchema)('is valid by the published schema, with and without errors', () => {
    expect(cardFaults(formCard(everyForm, drawing))).toEqual([]);
    expect(cardFaults(formCard(everyForm, { ...drawing, wayBack: true }, errors))).toEqual([]);
    expect(cardFaults(formCard(everyForm, { ...drawing, answers: 'dialog' }))).toEqual([]);
  });
  it('labels every input and gives it a name of its own', () => {
    const inputs = inputsOf(formCard(everyForm, drawing));
    expect(inputs.map(({ label }) => label)).toEqual(everyForm.fields.map(({ label }) => label));
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(everyForm.fields.length);
    expect(inputs[0]).toMatchObject({
      isRequired: true,
      errorMessage: 'What is needed.',
      value: 'Fix it',
    });
  });
  it('keeps everything typed when it is drawn again with its errors in words', () => {
    const values = {
      title: '',
      detail: 'Dark',
      due: '2027-02-01',
      nation: 'wales',
      with: ['c'],
      people: ['teams:t1:aad-jo'],
    };
    const card = formCard(refilled(everyForm, values), drawing, errors);
    expect(inputsOf(card).map(({ value }) => value ?? '')).toEqual([
      '',
      'Dark',
      '2027-02-01',
      'wales',
      'c',
      'aad-jo',
    ]);
    expect(JSON.stringify(card)).toContain('A title is needed.');
    expect(JSON.stringify(card)).toContain('The form is old.');
  });
});

describe('a view as plain text', () => {
  it('says all but the buttons', () => {
    const view: View = {
      aloud: 'Two open actions.',
      blocks: [
        { kind: 'title', text: 'Open', ref: 'A-1' },
        { kind: 'rows', rows: [{ spans: [text('A-1 Lamps')] }, { spans: [text('A-2 Bins')] }] },
        { kind: 'facts', facts: [{ label: 'Who', value: [text('Sam')] }] },
        { kind: 'copy', text: 'KXTR-4821' },
        { kind: 'bars', title: 'Votes', bars: [{ label: 'Lights: 4 of 5', value: 4, of: 5 }] },
        { kind: 'buttons', buttons: [] },
      ],
    };
    expect(plain(view)).toBe(
      'Open · A-1.\nA-1 Lamps.\nA-2 Bins.\nWho: Sam.\nKXTR-4821\nLights: 4 of 5',
    );
    expect(plain({ aloud: 'Only this.', blocks: [] })).toBe('Only this.');
  });
  it.each([
    'Ends as it should.',
    'Which one?',
    'They said: “Tomorrow.”',
    'The agenda: https://example.org/a/1',
  ])('puts nothing after %s', (line) => {
    const blocks = [line, 'More'].map((words) => ({ kind: 'text', spans: [text(words)] }) as const);
    expect(plain({ aloud: '', blocks })).toBe(`${line}\nMore`);
  });
});
