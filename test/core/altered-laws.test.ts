import { describe, expect, it } from 'vitest';
import { modal } from '../../adapters/slack/form.ts';
import { slackMessage } from '../../adapters/slack/render.ts';
import { formCard } from '../../adapters/teams/form.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { viewMessage } from '../../adapters/teams/message.ts';
import { commands, questions, readAsk } from '../../core/features/asks.ts';
import { formRules } from '../../core/features/in.ts';
import { schemaOf } from '../../core/model/ask.ts';
import { accountId, type ProgrammeId, type RecordId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import { alteredFor, fieldNames, fieldValue } from '../support/altered.ts';
import fc, { cases } from '../support/fast-check.ts';
import { asha, onSlack, sam } from '../support/southport/people.ts';
import {
  aloud,
  eve,
  evil,
  known,
  nobody,
  now,
  nowhere,
  pressed,
  say,
  submitted,
  twoProgrammes,
} from '../support/two-programmes.ts';
import { type Persona, request } from '../support/world.ts';

twoProgrammes();

/** Throws what a chat could not be shown. */
const shown = (answer: Answer): void => {
  const drawing = { answers: 'card', dialogs: true, press: 1 } as const;
  if (answer.kind === 'view') {
    slackMessage(answer.view);
    viewMessage(answer.view, drawing, mentionsIn('council'));
  }
  if (answer.kind === 'form') {
    modal(answer.form, { where: { place: onSlack, kind: 'channel' }, channel: 'C1' });
    formCard(answer.form, drawing);
  }
};

describe('laws of what a client may alter', () => {
  it('whoever only looks on, from outside or as an observer, changes nothing of a partnership', async () => {
    const ids = await known();
    const [home = ''] = ids.byName.in ?? [];
    const { store } = now().ports;
    const onlooker = { account: accountId('slack', 'T9', 'UGUS'), name: 'Gus' };
    const observer = { account: accountId('slack', 'T1', 'UOLA'), name: 'Ola' };
    for (const { account, name } of [onlooker, observer])
      now().known.set(account, { name, home: true, guest: false });
    await say(observer, 'action Paint the shed', onSlack);
    const row = (await store.lookUp({ place: onSlack, accounts: [observer.account] })).accounts;
    const { person, programme } = row.get(observer.account)?.row?.people[0] ?? {};
    await say(asha, pressed({ ask: 'partnership.set-person', in: home, person, role: 'observer' }));
    const heads = async (): Promise<unknown> => {
      const records = ['', '/A-1', '/P-1', '/M-1', '/R-1'].map(
        (ref) => `${home}${ref}` as RecordId,
      );
      const found = await store.load(programme as ProgrammeId, records);
      const seats = await Promise.all(
        records.slice(2, 4).map((id) => store.seats(programme as ProgrammeId, id)),
      );
      // To ask to come in is the one thing that is theirs.
      const states = [...found].map(([id, { state }]) => [
        id,
        { ...(state as object), waiting: [] },
      ]);
      return [...states, ...seats.flat()];
    };
    const before = await heads();
    const ask = fc
      .oneof(
        ...commands().map((one) =>
          alteredFor(schemaOf(one), { byName: { ...ids.byName, in: [home] } }),
        ),
      )
      .map(readAsk)
      .filter((read) => read !== undefined);
    await fc.assert(
      fc.asyncProperty(ask, fc.boolean(), async (asked, outside) => {
        const who = outside ? onlooker : observer;
        const asker = { ...who, home: !outside, guest: outside };
        await now().ask(request(who, pressed(asked), onSlack, { asker }));
        expect(await heads()).toEqual(before);
      }),
      { numRuns: cases(600) },
    );
  }, 60_000);

  it('every ask and every form is answered, and nobody hears of another programme', async () => {
    const ids = await known();
    const ask = fc
      .oneof(
        fc.oneof(...commands().map((one) => alteredFor(schemaOf(one), ids))),
        fc.oneof(...questions().map((one) => alteredFor(schemaOf(one), ids))),
      )
      .map(readAsk)
      .filter((read) => read !== undefined);
    const values = fc.dictionary(fc.constantFrom(...fieldNames), fieldValue(ids), { maxKeys: 40 });
    const form = fc.constantFrom(...formRules().keys()).chain((name) => {
      const given = fc.record({ ref: fc.constantFrom('A-1', 'M-1', 'P-1', 'R-1', 'A-9') });
      const opened = fc.record({ in: fc.constantFrom(...(ids.byName.in ?? [])), given });
      const carries = fc.oneof(
        opened.map((more) => ({ ask: 'form', form: name, ...more }) as Ask),
        ask,
        fc.constant(undefined),
      );
      return fc.tuple(values, carries).map(([filled, carried]) => submitted(name, filled, carried));
    });
    const inside = fc.constantFrom(
      [asha, onSlack],
      [sam, onSlack],
      [asha, undefined],
      [sam, nowhere],
    );
    const outside = fc.constantFrom([eve, evil], [eve, undefined], [nobody, nowhere]);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(inside, outside),
        fc.oneof(ask.map(pressed), form),
        async ([who, place], input) => {
          const answer = await say(who as Persona, input, place as typeof onSlack);
          shown(answer);
          const heard = JSON.stringify(answer);
          if (who !== eve) expect(heard).not.toContain('Canary');
          else expect(heard).not.toContain('Southport');
        },
      ),
      { numRuns: cases(1_000) },
    );
    await now().settle();
    const people = pressed({ ask: 'partnership.people', in: ids.byName.in?.[0] });
    // It may have been closed meanwhile, which is said first.
    expect(await aloud(asha, people)).toMatch(/(?:^|\. )People of /);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  }, 60_000);
});
