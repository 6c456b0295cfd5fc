import { say } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Done, type Refused, refused } from '../../../model/outcome.ts';
import { inHours } from '../../../subject/line.ts';
import { seatOf } from '../../../subject/seats.ts';
import { chairAsked } from '../chair-asked.ts';
import { type Here, heldLineTo, me, whoIs } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { goneFromHere, memberToo } from './office.ts';
import { record } from './people.ts';
import { cards } from './places.ts';
import { inOffice, mayAgree, namers, officeOpen } from './successor.ts';

type People = Loaded['people'];

/** While a chair or clerk can be reached, that one names the others. */
const noVacancy = (at: Here, person: PersonId, people: People): Refused | undefined => {
  const [first] = inOffice(at.state, people);
  if (first === undefined) return undefined;
  const partnership = at.state.name;
  const office = at.state.chair === first ? 'chair' : 'clerk';
  const who = whoIs(people, first);
  return refused(
    first === person
      ? say('partnership.took-over-already', { who, office, partnership })
      : say('partnership.no-vacancy', { who, office, partnership }),
  );
};

/** Why somebody can't take over. */
const unfit = (at: Here, person: PersonId, people: People): Refused | undefined => {
  const who = whoIs(people, person);
  const values = { who, partnership: at.state.name };
  if (!seatOf(at.state, person)) return refused(say('partnership.not-in', values));
  const gone = goneFromHere({ at, person, who });
  if (gone) return gone;
  return people.get(person)?.state.accounts.length
    ? undefined
    : refused(say('partnership.in-no-chat', values));
};

/** Somebody was named by one and agreed to by another: they are chair, or clerk, from now on, and all hear by whom. */
const takenOver = (
  at: Here,
  { person, named }: { readonly person: PersonId; readonly named: PersonId },
  context: Context,
  people: People,
): Done => {
  const { state } = at;
  const office = officeOpen(state);
  const who = whoIs(people, person);
  const own = person === context.me || person === named;
  const event: PartnershipEvent =
    office === 'clerk'
      ? { event: 'ClerkNamed', person }
      : {
          event: 'ChairNamed',
          person,
          ...(own ? { confirmed: true } : {}),
          named: { at: context.now, by: named },
        };
  const values = {
    who,
    office,
    partnership: state.name,
    named: whoIs(people, named),
    agreed: me(context, people),
  };
  const saying = say('partnership.took-over', values);
  const told: EffectDraft = {
    to: 'places',
    body: { kind: 'notice', notice: { notice: 'line', saying, about: at.id } },
    name: `took-over/${at.id}/${context.now}`,
  };
  return {
    kind: 'done',
    changes: [record(at, [event, { event: 'SuccessorAgreed', person, named }])],
    effects: [
      cards(at),
      inHours(told, context.now, state),
      ...(person === context.me
        ? []
        : [
            heldLineTo(person, say('partnership.took-over-told', values), {
              state,
              now: context.now,
              offers: [
                {
                  label: say('label.partnership.people', {}),
                  about: state.name,
                  ask: { ask: 'partnership.people', in: at.id },
                },
              ],
            }),
          ]),
      ...(own || office === 'clerk' ? [] : [chairAsked(person, state, context)]),
    ],
    reply: { saying, ...memberToo(at, person, who) },
  };
};

/** What settles it when somebody says a name: it can't be, or it is the second who says so; undefined where it takes another. */
export const settledBy = (
  at: Here,
  person: PersonId,
  context: Context,
  people: People,
): Done | Refused | undefined => {
  const why = noVacancy(at, person, people) ?? unfit(at, person, people);
  if (why) return why;
  const named = namers(at.state, person, people).find((by) =>
    mayAgree(at.state, by, people).includes(context.me),
  );
  return named && takenOver(at, { person, named }, context, people);
};
