import { describe, expect, it } from 'vitest';
import { activity } from '../../../adapters/teams/activity.ts';
import { receive } from '../../../adapters/teams/receive.ts';
import { base, bot, noon, one, repeats, thread, typed } from '../../support/teams/activities.ts';
import { asha, chat, sam } from '../../support/teams/scene.ts';

describe('once', () => {
  const action = typed('action Fix it');
  const at = (ms: number) => ({ timestamp: new Date(noon + ms).toISOString() });

  it('knows a typed line sent again with a new id and a new time', () => {
    expect(repeats(one(action), one({ ...action, id: '999', ...at(45_000) }))).toBe(true);
    expect(repeats(one(action), one({ ...action, id: '999', ...at(115_000) }))).toBe(true);
  });
  it('knows it when the first delivery opened a thread of its own id', () => {
    const top = one(typed('action Fix it', thread('100')));
    expect(
      repeats(top, one(typed('action Fix it', { ...thread('100'), id: '999', ...at(40_000) }))),
    ).toBe(true);
    expect(
      repeats(top, one(typed('action Fix it', { ...thread('999'), id: '999', ...at(40_000) }))),
    ).toBe(true);
  });
  it('takes other words, people, places, threads and later times as new', () => {
    const done = (root: string) => one(typed('done', { ...thread(root), id: `${root}1` }));
    const line = one(action);
    const named = (who: typeof sam) =>
      one(
        typed(`give A-1 to <at>${who.name}</at>`, {
          entities: [
            { type: 'mention', text: '<at>Folkmoot</at>', mentioned: bot },
            { type: 'mention', text: `<at>${who.name}</at>`, mentioned: who },
          ],
        }),
      );
    expect(repeats(line, one(typed('action Fix that')))).toBe(false);
    expect(repeats(line, one({ ...action, from: asha }))).toBe(false);
    expect(
      repeats(line, one(base({ type: 'message', id: '1', text: 'action Fix it' }, chat))),
    ).toBe(false);
    expect(repeats(line, one({ ...action, ...at(5 * 60_000) }))).toBe(false);
    expect(repeats(done('1'), done('2'))).toBe(false);
    expect(repeats(named(sam), named(asha))).toBe(false);
  });

  const press = (data: object, more: object = {}) =>
    base({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:1',
      replyToId: '77',
      value: { action: { type: 'Action.Execute', data } },
      ...more,
    });
  const done = { ask: { ask: 'action.done', ref: 'A-1' }, n: 3 };

  it('tells presses apart by person, card, command and press number, not by activity', () => {
    const first = one(press(done));
    expect(first.input).toEqual({ kind: 'pressed', ask: done.ask });
    expect(first.where.message).toBe('77');
    expect(
      one(press(done, { id: 'f:2', timestamp: new Date(noon + 60_000).toISOString() })).key,
    ).toBe(first.key);
    expect(one(press({ ...done, n: 4 })).key).not.toBe(first.key);
    expect(one(press(done, { replyToId: '78' })).key).not.toBe(first.key);
    expect(one(press(done, { from: asha })).key).not.toBe(first.key);
    expect(one(press({ ...done, ask: { ask: 'action.done', ref: 'A-2' } })).key).not.toBe(
      first.key,
    );
  });
  it('reads the same press from a message, a dialog and an extension', () => {
    const asked = { kind: 'pressed', ask: done.ask };
    expect(one(base({ type: 'message', id: '8', replyToId: '77', value: done })).input).toEqual(
      asked,
    );
    expect(one(base({ type: 'invoke', name: 'task/fetch', value: { data: done } })).input).toEqual(
      asked,
    );
    expect(
      one(base({ type: 'invoke', name: 'composeExtension/submitAction', value: { data: done } }))
        .input,
    ).toEqual(asked);
    expect(
      one(
        base({
          type: 'invoke',
          name: 'composeExtension/fetchTask',
          value: { commandId: 'action' },
        }),
      ).input,
    ).toEqual({ kind: 'pressed', ask: { ask: 'form', form: 'action' } });
  });
  it.each([
    ['an unknown ask', { ask: { ask: 'drop.everything' }, n: 1 }],
    [
      'an ask with more than it may carry',
      { ask: { ask: 'action.done', ref: 'A-1', by: 'person:x' }, n: 1 },
    ],
    ['a tampered ref', { ask: { ask: 'action.done', ref: '../A-1' }, n: 1 }],
    ['nothing', undefined],
  ])('refuses %s', (_, data) => {
    expect(receive(activity.parse(press(data as object)), noon).kind).toBe('unknown');
  });
});
