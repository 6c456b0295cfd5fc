import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { modal } from '../../adapters/slack/form.ts';
import { slackMessage } from '../../adapters/slack/render.ts';
import { formCard } from '../../adapters/teams/form.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { viewMessage } from '../../adapters/teams/message.ts';
import { type Ask, ask as askSchema, command, question } from '../../core/ask.ts';
import { formRules } from '../../core/features.ts';
import { installOf } from '../../core/ids.ts';
import type { Answer } from '../../core/outcome.ts';
import type { Directory } from '../../core/ports.ts';
import type { FormValues, Input } from '../../core/request.ts';
import { alteredFor, fieldNames, fieldValue, type Known } from '../support/altered.ts';
import fc from '../support/fast-check.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../support/world.ts';

const start = '2027-01-04T10:00:00.000Z';
const asha = persona('slack', 'T1', 'UASHA', 'Asha');
const sam = persona('slack', 'T1', 'USAM', 'Sam');
const eve = persona('slack', 'T2', 'UEVE', 'Eve');
const nobody = persona('slack', 'T1', 'UNOBODY', 'Nobody');
const south = channel('slack', 'T1', 'C1');
const evil = channel('slack', 'T2', 'C1');
const nowhere = channel('slack', 'T1', 'C9');

let own: World;
const say = async (who: Persona, input: Input | string, place?: typeof south): Promise<Answer> =>
  own.ask(request(who, typeof input === 'string' ? typed(input) : input, place));
const aloud = async (who: Persona, input: Input | string, place = south): Promise<string> => {
  const answer = await say(who, input, place);
  return answer.kind === 'view' ? answer.view.aloud : JSON.stringify(answer);
};
const pressed = (ask: unknown): Input => ({ kind: 'pressed', ask: ask as Ask });
const submitted = (form: string, values: FormValues, carries?: unknown): Input => ({
  kind: 'submitted',
  form,
  values,
  carries: carries as Ask | undefined,
});

const settle = async (who: Persona, place: typeof south, name: string): Promise<void> => {
  const values = { name, chair: [who.account], members: who === asha ? [sam.account] : [] };
  await say(who, submitted('partnership.setup', values), place);
  for (const line of [
    `action ${name} fixes the lights @me by Friday`,
    `poll "${name} asks what?" "One" "Two" until Friday`,
    `meeting ${name} board on 20 January 14:00`,
    'review start',
  ])
    await say(who, line, place);
  await say(who, pressed({ ask: 'review.start', sure: true }), place);
};

beforeAll(async () => {
  own = world(memoryStore({ hash: sha256 }), start);
  for (const { account, name } of [asha, sam, eve, nobody])
    own.known.set(account, { name, home: true, guest: false });
  // As the chats have it: nobody is at home in another workspace.
  const account: Directory['account'] = async (one, seenIn) => {
    const found = own.known.get(one);
    return found && { ...found, home: installOf(one) === installOf(seenIn) };
  };
  Object.assign(own.ports.directory, { account });
  await settle(asha, south, 'Southport');
  await settle(eve, evil, 'Canary');
  await own.settle();
});

describe('what a client has altered', () => {
  it.each(['2027-02-30', '2027-13-01', '9999-12-31', 'soon', 'slack:T1:U1', '\uD800'])(
    'is no day on which somebody comes back: %j, and the list of people can still be read',
    async (until) => {
      const form = await say(sam, submitted('person.away', { until }), south);
      expect(form).toEqual({ kind: 'errors', errors: { until: 'There is no such day.' } });
      const press = pressed({ ask: 'person.away', until });
      if (askSchema().safeParse(press.kind === 'pressed' && press.ask).success)
        expect(await aloud(sam, press)).toBe('There is no such day.');
      expect(await aloud(asha, 'partnership people')).toMatch(/^People of Southport/);
    },
  );

  it.each(['2027-02-30', '9999-12-31', '0001-01-01'])(
    'is no day from which reviews are counted: %s',
    async (since) => {
      const chair = { account: asha.account, name: 'Asha' };
      const setUp = { ask: 'partnership.setup', name: 'Late', chair, since, sure: true };
      expect(await aloud(asha, pressed(setUp))).toBe('There is no such day.');
      const change = pressed({ ask: 'partnership.change', since });
      expect(await aloud(asha, change)).toBe('There is no such day.');
      const values = { name: 'Late', chair: [asha.account], since };
      for (const form of ['partnership.setup', 'partnership.settings'])
        expect(await say(asha, submitted(form, values), south)).toEqual({
          kind: 'errors',
          errors: { since: 'There is no such day.' },
        });
    },
  );

  it.each(['2027-02-30', '9999-12-31'])('is no day to meet on: %s', async (day) => {
    const asked = { ask: 'meeting.schedule', day, every: { every: 1, unit: 'week' } };
    for (const time of [undefined, '10:00'])
      expect(await aloud(asha, pressed(time ? { ...asked, time } : asked))).toBe(
        'There is no such day.',
      );
  });

  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('is no form: %s', async (form) => {
    const unknown = "That form isn't in use any longer. Ask for help to find what is.";
    expect(await aloud(asha, submitted(form, {}))).toBe(unknown);
    expect(await aloud(asha, pressed({ ask: 'form', form }))).toBe(unknown);
  });

  it('is not kept where a form asks more than a button may', async () => {
    const values = { name: 'N'.repeat(30_000) };
    expect(await aloud(asha, submitted('partnership.list-person', values))).toMatch(/^That form/);
    expect(await aloud(asha, 'partnership people')).not.toContain('NNN');
  });

  it.each(['meeting.add', 'poll.move', 'meeting.schedule', 'poll.next', 'action.create'])(
    'does not bring the form %s out of its partnership',
    async (form) => {
      const carried = { ask: 'never-mind', in: 'pt-none' };
      const answer = await say(nobody, submitted(form, { day: '2027-01-08' }, carried));
      expect(answer).toMatchObject({ kind: 'view', made: false });
    },
  );
});

const known = async (): Promise<Known> => {
  const { store } = own.ports;
  const rows = [
    await store.frontDoor({ place: south, accounts: [asha.account, sam.account] }),
    await store.frontDoor({ place: evil, accounts: [eve.account] }),
  ];
  const homes = rows.flatMap(({ place }) => place.row?.partnerships ?? []);
  const people = rows.flatMap(({ accounts }) =>
    [...accounts.values()].flatMap(({ row }) => row?.people.map(({ person }) => person) ?? []),
  );
  return {
    byName: {
      in: [...homes, 'pt-none'],
      person: people,
      known: people,
      account: [asha, sam, eve, nobody].map(({ account }) => account),
      place: [south, evil, nowhere],
      seat: ['seat-1', 'seat-2'],
      for: ['seat-1', 'seat-9'],
      form: Object.keys(formRules),
      zone: ['Europe/London', 'Pacific/Apia', 'Mars/Zone', '+25:00'],
      after: ['{', '{"ask":"action.take","ref":"A-1"}', '{"ask":"partnership.door","door":"list"}'],
    },
  };
};

/** Throws what a chat could not be shown. */
const shown = (answer: Answer): void => {
  const drawing = { answers: 'card', dialogs: true, press: 1 } as const;
  if (answer.kind === 'view') {
    slackMessage(answer.view);
    viewMessage(answer.view, drawing, mentionsIn('council'));
  }
  if (answer.kind === 'form') {
    modal(answer.form, { where: { place: south, kind: 'channel' }, channel: 'C1' });
    formCard(answer.form, drawing);
  }
};

describe('laws of what a client may alter', () => {
  it('every ask and every form is answered, and nobody hears of another programme', {
    timeout: 300_000,
  }, async () => {
    const ids = await known();
    const ask = fc
      .oneof(alteredFor(command(), ids), alteredFor(question(), ids))
      .map((made) => askSchema().safeParse(made).data)
      .filter((read) => read !== undefined);
    const values = fc.dictionary(fc.constantFrom(...fieldNames), fieldValue(ids), { maxKeys: 40 });
    const form = fc.constantFrom(...Object.keys(formRules)).chain((name) => {
      const given = fc.record({ ref: fc.constantFrom('A-1', 'M-1', 'P-1', 'R-1', 'A-9') });
      const opened = fc.record({ in: fc.constantFrom(...(ids.byName.in ?? [])), given });
      const carries = fc.oneof(
        opened.map((more) => ({ ask: 'form', form: name, ...more }) as Ask),
        ask,
        fc.constant(undefined),
      );
      return fc.tuple(values, carries).map(([filled, carried]) => submitted(name, filled, carried));
    });
    const inside = fc.constantFrom([asha, south], [sam, south], [asha, undefined], [sam, nowhere]);
    const outside = fc.constantFrom([eve, evil], [eve, undefined], [nobody, nowhere]);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(inside, outside),
        fc.oneof(ask.map(pressed), form),
        async ([who, place], input) => {
          const answer = await say(who as Persona, input, place as typeof south);
          shown(answer);
          const heard = JSON.stringify(answer);
          if (who !== eve) expect(heard).not.toContain('Canary');
          else expect(heard).not.toContain('Southport');
        },
      ),
      { numRuns: 3_000 },
    );
    await own.settle();
    const people = pressed({ ask: 'partnership.people', in: ids.byName.in?.[0] });
    expect(await aloud(asha, people)).toMatch(/^People of /);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
