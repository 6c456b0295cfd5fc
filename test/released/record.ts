import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { slackMessage } from '../../adapters/slack/render.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { render } from '../../adapters/teams/render.ts';
import { commands, questions } from '../../core/features/asks.ts';
import { formRules } from '../../core/features/in.ts';
import { schemaOf } from '../../core/model/ask.ts';
import type { Ask } from '../../core/model/register.ts';
import type { View } from '../../core/view/view.ts';
import { teamsAccount } from '../lines/cast.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { tenant } from '../support/teams/scene.ts';
import { sentForms } from './filling.ts';
import { likeness, lookRound, type Seen } from './seen.ts';
import { type Filled, released, submitted } from './submitting.ts';
import { samples } from './variants.ts';
import { heard, type Sent } from './wire.ts';

/*
 * Records what this release has put, or may put, before people: every ask as a button carries it, what a filled form
 * comes to, what both chats send back of buttons and forms, and records and events as they are stored. Run it once at each release, into a new folder:
 * `node test/released/record.ts 0.2.0`; then empty the lists in since.ts. What is recorded is never edited: a button
 * that was posted then is pressed years later, and released.test.ts holds that it still does the same.
 */

/** The first few of each kind. */
const few = <One>(all: Iterable<One>, kind: (one: One) => string, most: number): readonly One[] => {
  const count = new Map<string, number>();
  return [...all].filter((one) => {
    const name = kind(one);
    count.set(name, (count.get(name) ?? 0) + 1);
    return (count.get(name) ?? 0) <= most;
  });
};
const text = (value: unknown): string => JSON.stringify(value);
/** What is asked and which of its fields are there. */
const shape = (ask: Ask): string => text([ask.ask, Object.keys(ask).sort()]);
const once = <One>(all: Iterable<One>): readonly One[] => few(all, text, 1);

/** Every object within. */
const objectsIn = (node: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(objectsIn);
  return Array.isArray(node) ? inside : [node as Readonly<Record<string, unknown>>, ...inside];
};

/** What a press on each of a view's buttons sends, in both chats. */
const sentPresses = (view: View): readonly Sent[] => {
  const slack = objectsIn(slackMessage(view).blocks).flatMap(
    ({ action_id, value, options }): unknown[] => {
      if (typeof action_id !== 'string') return [];
      if (!Array.isArray(options)) return [{ action_id, value }];
      return options.map((one: { value: string }) => ({
        action_id,
        selected_option: { value: one.value },
      }));
    },
  );
  const teams = [true, false].flatMap((dialogs) => {
    const card = render(view, { answers: 'card', dialogs, press: 7 }, mentionsIn(tenant));
    return objectsIn(card).flatMap(({ type, data }) =>
      String(type).startsWith('Action.') && data ? [data] : [],
    );
  });
  return [
    ...slack.map((sent): Sent => ({ chat: 'slack button', sent })),
    ...teams.map((sent): Sent => ({ chat: 'teams', sent })),
  ];
};

const read = (sent: Sent) => {
  const input = heard(sent);
  if (!input) throw new Error(`Not read: ${text(sent)}`);
  return { ...sent, input };
};

const pressesOf = ({ views }: Seen) =>
  few(
    once([...views.values()].flatMap(sentPresses)).map(read),
    ({ chat, sent, input }) => {
      const menu = text(sent).includes('selected_option');
      const dialog = text(sent).includes('task/fetch');
      return `${chat} ${menu} ${dialog} ${input.kind === 'pressed' ? shape(input.ask) : ''}`;
    },
    1,
  );

const formsOf = async ({ forms }: Seen) => {
  const world = await released();
  const chosen = few(
    forms.values(),
    ({ form }) =>
      text([form.form, Object.keys(form.carries ?? {}), form.fields.map((one) => one.name)]),
    2,
  );
  const filled: unknown[] = [];
  const wires: unknown[] = [];
  for (const { form, who } of chosen)
    for (const { chat, how, sent } of sentForms(form)) {
      const one = read(sent);
      if (how === 'filled') wires.push(one);
      if (one.input.kind !== 'submitted') throw new Error(`No form: ${text(sent)}`);
      const given: Filled = { who, chat, input: one.input };
      const came = await submitted(world, given);
      if (came) filled.push(world.anywhere({ ...given, came }));
    }
  return { filled: once(filled), wires: once(wires) };
};

/** A few of each kind of record and of event, by the fields that they have. */
const storedIn = ({ written }: Seen) => {
  const fields = (one: unknown) => Object.keys(one as object).sort();
  const states = written.map(({ kind, state }) => ({ kind, state }));
  const events = written.flatMap(({ kind, entry }) =>
    (JSON.parse(entry.payload ?? '[]') as { readonly event: string }[]).map((event) => ({
      kind,
      event,
    })),
  );
  return {
    states: few(once(states), ({ kind, state }) => text([kind, fields(state)]), 1),
    events: few(once(events), ({ kind, event }) => text([kind, event.event, fields(event)]), 1),
  };
};

const [version] = process.argv.slice(2);
if (!version) throw new Error('Say which release this is: node test/released/record.ts 0.2.0');
const asks = once(
  samples(z.toJSONSchema(z.union([...commands(), ...questions()].map(schemaOf))) as never),
) as readonly Ask[];
const refs = ['A-1', 'A-2', 'A-4', 'A-5', 'M-1', 'P-1', 'P-2', 'R-1'];
const opening = [...formRules().keys()].flatMap((form): Ask[] => [
  { ask: 'form', form },
  ...refs.map((ref): Ask => ({ ask: 'form', form, given: { ref } })),
]);
const seen = await lookRound([...opening, ...asks]);
const posted = few(
  once([...seen.views.values()].flatMap(buttonsOf).map(({ ask }) => ask)),
  likeness,
  1,
);
const { filled, wires } = await formsOf(seen);

const folder = join(import.meta.dirname, 'fixtures', version);
mkdirSync(folder, { recursive: true });
/** One thing a line, so that it can be searched and compared. */
const write = (name: string, all: readonly unknown[]) => {
  writeFileSync(join(folder, `${name}.json`), `[\n${all.map(text).join(',\n')}\n]\n`, {
    flag: 'wx',
  });
  console.log(`${name}: ${all.length}`);
};
write('asks', once([...asks, ...posted]));
write('forms', filled);
/** What Teams' private answer to a typed line carries, so that its author can ask again. */
const again: Sent = {
  chat: 'teams',
  sent: {
    again: {
      text: 'action Fix the gate \ue0000\ue001 by Friday',
      mentions: [{ account: teamsAccount('sam'), name: 'Sam' }],
      at: 1_800_000_000_000,
      thread: '1700000000001',
    },
  },
};
const { states, events } = storedIn(seen);
write('states', states);
write('events', events);
write('wire', [...pressesOf(seen), ...wires, read(again)]);
