import { today } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { AllIn } from '../../../model/all-in.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { seatOf } from '../../../subject/seats.ts';
import { chatsOf } from '../facts.ts';
import { type Here, here, whoIs } from '../names.ts';
import { bringIn, takeOffOffer } from './bring-in.ts';
import { knownAs } from './former.ts';
import { cards } from './places.ts';

type ListPerson = Named<'partnership.list-person'>;

/** So many are offered, those who left last. */
const mostOffered = 8;

const somebodyElse = ({ person: _, ...command }: ListPerson, another: PersonId): Offer => ({
  label: say('label.partnership.somebody-else', {}),
  about: command.name,
  ask: { ...command, another },
});

/** Asks which of them is meant, or whether the only one is. */
const which = (
  command: ListPerson,
  among: readonly PersonId[],
  { state }: Here,
  people: Loaded['people'],
): Outcome => {
  const left = (one: PersonId) => state.former?.find(({ person }) => person === one)?.at;
  const last = [...among]
    .sort((a, b) => ((left(a) ?? '') < (left(b) ?? '') ? 1 : -1))
    .slice(0, mostOffered);
  const [only] = last;
  const { name: partnership, zone } = state;
  const values = { partnership, name: command.name, people: among.length, shown: last.length };
  const saying =
    among.length === 1
      ? say('partnership.is-it-them', { partnership, who: whoIs(people, only) })
      : say('partnership.which-of-them', values);
  return asked(saying, [
    ...last.map((person): Offer => {
      const at = left(person);
      const until = at === undefined ? undefined : today(at, zone);
      return {
        label: say('label.partnership.known-as', {
          who: whoIs(people, person),
          chats: chatsOf(people, person),
          ...defined({ until }),
        }),
        about: command.name,
        ask: { ...command, person },
      };
    }),
    ...(only === undefined ? [] : [somebodyElse(command, only)]),
  ]);
};

/** Puts somebody on the list who was on it or waits, as who they are; asks where it is not certain who is meant. Undefined where nobody is. */
export const putBack = (
  command: ListPerson,
  organisation: string | undefined,
  context: Context,
  loaded: Loaded,
  all: Pick<AllIn, 'readKept' | 'isQuestion'>,
): Outcome | undefined => {
  if (command.another !== undefined) return undefined;
  const at = here(context);
  const { people } = loaded;
  const { certain, perhaps } = knownAs(at, command, loaded);
  const among = certain.length > 0 ? certain : perhaps;
  const [person] = among;
  if (person === undefined) return undefined;
  const who = whoIs(people, person);
  const elsewhere =
    organisation !== undefined &&
    who.organisation !== undefined &&
    !sameTitle(organisation, who.organisation);
  const sure = certain.length === 1 && (command.person !== undefined || !elsewhere);
  if (!sure) return which(command, among, at, people);
  const had = at.state.former?.find((one) => one.person === person)?.seat;
  const { role, sure: onAnother } = command;
  const other = onAnother ? {} : { other: { ...command, person, sure: true } };
  const coming = { person, came: 'listed', organisation, ...defined({ role }), ...other } as const;
  const brought = bringIn(coming, context, loaded, all);
  if ('kind' in brought) return brought;
  const events = brought.changes.flatMap((change) => change.events);
  const same =
    seatOf(at.state, person)?.id === had ||
    events.some((event) => 'seat' in event && event.seat === had);
  const partnership = at.state.name;
  return {
    kind: 'done',
    ...brought,
    effects: [cards(at), ...brought.effects],
    reply: {
      saying:
        had === undefined
          ? say('partnership.let-in', { who, partnership })
          : say('partnership.listed-again', { who, partnership, same }),
      offers: [
        takeOffOffer(context, person, who.name),
        ...(command.person === undefined ? [somebodyElse(command, person)] : []),
      ],
    },
  };
};
