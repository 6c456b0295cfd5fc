import { describe, expect, it } from 'vitest';
import { modal } from '../../adapters/slack/form.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { render } from '../../adapters/teams/render.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Block, View } from '../../core/view/view.ts';
import { asha, form, stage } from '../support/slack/stage.ts';
import { onSlack } from '../support/southport/people.ts';
import { answering, channel, chat, type Scene, sam, scene } from '../support/teams/scene.ts';

const most = 9_000;
const words = Array.from({ length: most }, (_, at) => `zq${at}`);
const part = (from: number, to: number) => words.slice(from, to).join(' ');
const blocks: readonly Block[] = [
  { kind: 'title', text: part(0, 3) },
  { kind: 'text', spans: [{ kind: 'text', text: part(3, 3_000) }] },
  {
    kind: 'rows',
    rows: Array.from({ length: 10 }, (_, at) => ({
      spans: [{ kind: 'text', text: part(3_000 + at * 20, 3_020 + at * 20) }],
    })),
  },
  { kind: 'copy', text: part(3_200, 6_200) },
  {
    kind: 'facts',
    facts: [{ label: 'Agenda', value: [{ kind: 'text', text: part(6_200, 8_990) }] }],
  },
  { kind: 'status', spans: [{ kind: 'text', text: part(8_990, most) }] },
];
const long: View = { aloud: 'There is much to say.', blocks };
const answer: Answer = { kind: 'view', view: long, made: false };

/** The words of all that was sent, in their order. */
const told = (...sent: readonly unknown[]): string[] => [
  ...(JSON.stringify(sent).match(/zq\d+/g) ?? []),
];

const press = { type: 'button', action_id: '0:mine', value: '{"ask":"mine"}' };
type Stage = Awaited<ReturnType<typeof stage>>;

/** What is done in Slack; a form is opened first. */
const inSlack: Readonly<Record<string, (on: Stage) => Promise<unknown>>> = {
  'a command': ({ driver }) => driver.command(asha, '/action list'),
  'a press': ({ driver }) => driver.press(asha, press),
  'a mention': ({ driver }) => driver.mention(asha, 'list'),
  'a direct message': ({ driver }) => driver.dm(asha, 'list'),
  'a form': ({ driver }) =>
    driver.submit(
      asha,
      { ...modal(form, { where: { place: onSlack, kind: 'channel' }, channel: 'C1' }) },
      {
        what: 'Fix it',
      },
    ),
};
/** What is done in Teams. */
const inTeams: Readonly<Record<string, (on: Scene) => Promise<unknown>>> = {
  'a line in a chat of two': ({ driver }) => driver.say(sam, chat, 'list'),
  'a line in a channel': ({ driver }) => driver.say(sam, channel, 'list'),
  'a press in a chat of two': ({ driver }) => driver.press(sam, chat, card, 'Done', at),
  'a press in a channel': ({ driver }) => driver.press(sam, channel, card, 'Done', at),
};
const at = { message: '77' } as const;
const button = {
  label: 'Done',
  spoken: 'Done: A-1',
  ask: { ask: 'action.done', ref: 'A-1' },
} as const;
const card = render(
  { aloud: 'A-1.', blocks: [{ kind: 'buttons', buttons: [button] }] },
  { answers: 'card', dialogs: true, press: 1 },
  mentionsIn(''),
);

describe('an answer of any length arrives whole, every word once and in its order', () => {
  it.each(Object.keys(inSlack))('in Slack, after %s', async (way) => {
    const on = await stage(() => answer);
    const driven = await inSlack[way]?.(on);
    await on.standIn.close();
    const { responses, calls } = on.standIn;
    expect(told(responses, calls, driven)).toEqual(words);
  });

  it.each(Object.keys(inTeams))('in Teams, after %s', async (way) => {
    const on = answering(await scene({ with: { TEAMS_TARGETED: 'on' } }), answer);
    const driven = await inTeams[way]?.(on);
    await on.teams.close();
    expect(told(on.teams.calls, driven)).toEqual(words);
  });
});
