import * as z from 'zod';
import { knownAsker } from '../../../engine/account-rows.ts';
import { codeRecord, misread, typedCode } from '../../../engine/join-codes.ts';
import { roster } from '../../../engine/load.ts';
import { line, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PartnershipId } from '../../../model/ids.ts';
import { type Asked, asked, type Done, type Refused, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { officers } from '../../../subject/standing.ts';
import { isClosed, isClosedDown } from '../../../subject/stopped.ts';
import type { Join } from '../decide/join.ts';
import { newcomerOf, perhapsSame, sameAddress, sameAsked } from '../decide/newcomer.ts';
import { family } from '../forms.ts';
import { channelOf, type Here, heldLineTo, me } from '../names.ts';
import type { Partnership, PartnershipEvent } from '../partnership.ts';
import { alsoInstalled, boundRow, livePartnerships } from '../rows.ts';
import { full, seating } from '../seats.ts';
import { boundAt } from '../standing.ts';

export const join = /* @__PURE__ */ ask('partnership.join', () => ({
  code: z.string().max(40),
  sure: sure(),
}));

interface JoinCode {
  readonly purpose: string;
  readonly partnership?: PartnershipId;
  readonly until: string;
  readonly used?: true;
}

/** Wrong tries at codes that an account has in an hour. */
const triesInAnHour = 5;

/** A channel of more people than this is asked about first. */
const manyPeople = 50;

const wrong = (): Refused => ({ ...refused(say('code-wrong', {})), wrongTry: true });

/** The partnership that the code opens, or why it opens none: the same words whatever is the matter with it. */
const opened = (code: string, context: Context, loaded: Loaded): Here | Refused => {
  const stored = loaded.records.get(codeRecord(code, context.hash))?.state as JoinCode | undefined;
  const usable = stored?.purpose === 'join' && !stored.used && context.now < stored.until;
  if (!usable || stored?.partnership === undefined) return wrong();
  const state = loaded.records.get(stored.partnership)?.state as Partnership | undefined;
  return state ? { id: stored.partnership, state } : wrong();
};

/** Why it can't show in this channel at all. */
const barred = (joining: Here, { where, lookup, programme }: Context): Refused | undefined => {
  if (where.kind === 'direct') return refused(say('partnership.join-in-channel', {}));
  if (boundAt(joining.state, where.place)?.is === 'live') {
    return refused(say('partnership.joined-already', { partnership: joining.state.name }));
  }
  const row = lookup.place.row;
  const elsewhere = row && row.partnerships.length > 0 && row.programme !== programme;
  return elsewhere ? refused(say('partnership.other-programme', {})) : undefined;
};

/** What is asked before it shows in a channel of many people, or in one that has a partnership. */
const question = (
  command: Join,
  joining: Here,
  context: Context,
  loaded: Loaded,
): Asked | undefined => {
  const there = livePartnerships(context, loaded).map(({ state }) => state.name);
  const people = context.channel?.members ?? 0;
  if (people <= manyPeople && there.length === 0) return undefined;
  const saying =
    people > manyPeople
      ? say('partnership.many-see', { people })
      : say('partnership.have-both', { there });
  return asked(saying, [
    {
      label: say('label.partnership.join-here', {}),
      about: joining.state.name,
      ask: { ...command, sure: true },
    },
    { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
  ]);
};

const done = (
  code: string,
  { id, state }: Here,
  context: Context,
  loaded: Loaded,
): Done | Refused => {
  const { place } = context.where;
  const name = context.channel?.name ?? context.where.name;
  const asker = knownAsker(context);
  // Whoever has the address of somebody on the list waits until they are known to be another (rules: One person).
  const same = sameAddress(newcomerOf(context), loaded.people);
  const seats = same === undefined ? seating(state, context.me, { came: 'asked' }) : [];
  const noRoom = full(state, seats);
  if (noRoom) return noRoom;
  const door: PartnershipEvent[] =
    same === undefined ? [] : [{ event: 'JoinAsked', person: context.me, place }];
  const bound = { place, ...defined({ name }) };
  const about = say('partnership.joined-told', {
    by: me(context, loaded.people),
    channel: channelOf(bound),
    partnership: state.name,
  });
  const disconnect = {
    label: say('label.partnership.disconnect', {}),
    about: name ?? state.name,
    ask: { ask: 'partnership.disconnect', in: id, place } as const,
  };
  return {
    kind: 'done',
    changes: [
      {
        record: id,
        kind: 'partnership',
        events: [{ event: 'PlaceBound', ...bound }, ...seats, ...door],
      },
      { record: codeRecord(code, context.hash), kind: 'code', events: [{ event: 'CodeUsed' }] },
      ...asker.changes,
      ...(seats.length > 0
        ? [
            {
              record: context.me,
              kind: 'person',
              events: [{ event: 'PartnershipJoined', partnership: id }],
            } as const,
          ]
        : []),
    ],
    rows: [boundRow(context, id), ...alsoInstalled(context), ...asker.rows],
    effects: [
      { to: 'places', body: { kind: 'card', subject: id } },
      ...sameAsked(newcomerOf(context), { id, state }, loaded.people, context.now),
      ...officers(state)
        .filter((person) => person !== context.me)
        .map((person) =>
          heldLineTo(person, about, { offers: [disconnect], state, now: context.now }),
        ),
    ],
    reply: {
      saying: say('partnership.joined', { partnership: state.name }),
      lines: [
        say('partnership.joined-next', {}),
        ...(same === undefined ? [] : [perhapsSame(same, { id, state }, loaded.people)]),
      ],
      made: id,
    },
  };
};

/**
 * Shows the code's partnership in the channel where the code is typed (rules: Joining a channel).
 */
export const joinRule = () =>
  command(join, {
    right: 'anyone',
    example: { topic: 'partnership', rank: 30, typed: say('example.partnership.join', {}) },
    reach: 'anywhere',
    introduces: true,
    sized: true,
    founds: true,
    coded: true,
    needs: ({ code }, { hash, lookup, asker }) => {
      const record = codeRecord(typedCode(code), hash);
      return {
        records: [record, ...(lookup.place.row?.partnerships ?? [])],
        next: ({ records }) => {
          const partnership = (records.get(record)?.state as JoinCode | undefined)?.partnership;
          return partnership
            ? {
                records: [partnership],
                next: (joining) => {
                  const found = joining.records.get(partnership)?.state as Partnership | undefined;
                  return found && asker.email
                    ? {
                        people: [
                          ...roster(found),
                          ...(found.former ?? []).map(({ person }) => person),
                        ],
                      }
                    : {};
                },
              }
            : {};
        },
      };
    },
    decide: (command, context, loaded) => {
      if ((context.tries ?? 0) >= triesInAnHour) return refused(say('code-tries', {}));
      const code = typedCode(command.code);
      const sign = misread(code);
      if (sign !== undefined) return refused(say('code-misread', { sign, of: code.length }));
      const joining = opened(code, context, loaded);
      if ('kind' in joining) return joining;
      if (isClosed(joining.state)) {
        const { name, stopped, zone } = joining.state;
        if (!isClosedDown(joining.state))
          return refused(say('partnership.is-proposed', { partnership: name }));
        return refused(
          say('partnership.is-closed', {
            partnership: name,
            at: stopped?.at ?? context.now,
            zone,
            officers: [],
          }),
        );
      }
      const bar = barred(joining, context);
      if (bar) return bar;
      const first = command.sure === true ? undefined : question(command, joining, context, loaded);
      if (first) return first;
      return done(code, joining, context, loaded);
    },
    forms: [
      form(family, 'partnership.join', {
        anywhere: true,
        title: 'form.join',
        fields: { code: needed('form.needs-code', line({ label: 'field.code', max: 40 })) },
        submit: 'form.join-here',
        ask: ({ code }) => ({ ask: 'partnership.join', code }),
      }),
    ],
  });
