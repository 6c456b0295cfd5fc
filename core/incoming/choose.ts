import { later } from '../calendar/instants.ts';
import { codeDoor, typedCode } from '../engine/join-codes.ts';
import { standing } from '../features/partnership/standing.ts';
import { ruleOf } from '../features/permissions.ts';
import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import {
  installOf,
  type PartnershipId,
  type PlaceId,
  type ProgrammeId,
  partnershipIdOf,
  programmeId,
  refOf,
} from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Asked, Refused } from '../model/outcome.ts';
import { asked, refused } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import { called } from '../subject/names.ts';
import { type Arrival, type Candidate, meIn, ownPartnerships, todayIn } from './arrive.ts';

/** A choice made in private holds for a quarter of an hour. */
const chosenFor = 15 * 60;

const wanted = (ask: Ask): PartnershipId | undefined =>
  'in' in ask && ask.in !== undefined ? (ask.in as PartnershipId) : undefined;

/** The partnership last chosen here by this account, first among the others. */
const lastChosen = ({ door, request }: Arrival): { id: PartnershipId; at: string } | undefined => {
  const chose = door.accounts.get(request.asker.account)?.row?.chose;
  return chose?.place === request.where.place ? { id: chose.partnership, at: chose.at } : undefined;
};

/** Which partnership is meant where nothing names one; undefined where it must be asked. */
export const obvious = (arrival: Arrival): Candidate | undefined => {
  const { candidates, bound, request, now } = arrival;
  const direct = request.where.kind === 'direct';
  if (candidates.length === 1 && (bound || direct)) return candidates[0];
  const chosen = lastChosen(arrival);
  const holds = chosen !== undefined && later(chosen.at, chosenFor) > now;
  return direct && holds
    ? candidates.find((one) => partnershipIdOf(one.record.id) === chosen.id)
    : undefined;
};

/** What the buttons of "Which one?" ask. */
const choosing: ReadonlySet<string> = new Set(['read', 'form', 'home']);

/** A choice that a button made among several holds here for a while. A hint: losing it loses no record. */
export const rememberChoice = async (arrival: Arrival, ports: Ports): Promise<void> => {
  const { candidates, now, request } = arrival;
  const { asker, input, where } = request;
  if (input.kind !== 'pressed' || candidates.length < 2) return;
  if (!choosing.has(input.ask.ask)) return;
  const id = wanted(input.ask);
  const chosen = candidates.find((one) => partnershipIdOf(one.record.id) === id);
  if (!chosen) return;
  const partnership = partnershipIdOf(chosen.record.id);
  const chose = { place: where.place, programme: chosen.programme, partnership, at: now };
  await ports.store.chose(asker.account, chose).catch(() => undefined);
};

/** Whether only a choice made before says which partnership this is about. */
export const isRemembered = (ask: Ask, { candidates, request }: Arrival): boolean =>
  request.where.kind === 'direct' &&
  request.input.kind === 'typed' &&
  candidates.length > 1 &&
  wanted(ask) === undefined;

/** A partnership by its short name; by its whole one where another is called the same. */
const nameAmong =
  (candidates: readonly Candidate[]) =>
  ({ record: { state } }: Candidate): string =>
    candidates.filter((other) => other.record.state.word === state.word).length > 1
      ? state.name
      : called(state);

/** A line that can wait in the set-up form until there is a partnership it can go to. */
const keptLine = (ask: Ask): { readonly given?: { readonly typed: string } } =>
  ask.ask === 'read' && ask.text && ask.text.length <= 300 ? { given: { typed: ask.text } } : {};

/** The question which partnership is meant; `offer` says what is asked once it is chosen. */
export const whichOne = (arrival: Arrival, offer: (id: PartnershipId) => Ask): Asked | Refused => {
  const { candidates, bound, request } = arrival;
  const chosen = lastChosen(arrival)?.id;
  const ordered = [...candidates].sort(
    (a, b) =>
      Number(partnershipIdOf(b.record.id) === chosen) -
      Number(partnershipIdOf(a.record.id) === chosen),
  );
  const named = nameAmong(candidates);
  const offers: Offer[] = ordered.slice(0, 8).map((candidate) => ({
    label: say('label.text', { text: named(candidate) }),
    ask: offer(partnershipIdOf(candidate.record.id)),
  }));
  const start: Offer[] = [
    {
      label: say('label.set-up-here', {}),
      ask: { ask: 'form', form: 'partnership.setup', ...keptLine(offer('' as PartnershipId)) },
      opens: 'form',
    },
    {
      label: say('label.have-code', {}),
      ask: { ask: 'form', form: 'partnership.join' },
      opens: 'form',
    },
  ];
  if (bound) return asked(say('which-one', {}), offers);
  if (request.where.kind === 'channel') {
    return refused(say(offers.length > 0 ? 'not-joined-choose' : 'not-joined', {}), [
      ...offers,
      ...start,
    ]);
  }
  return offers.length > 0
    ? asked(say('which-one', {}), offers)
    : refused(say('in-none', {}), start);
};

const pick = async (ask: Ask, arrival: Arrival, ports: Ports): Promise<Candidate | undefined> => {
  const id = wanted(ask);
  if (id === undefined) return obvious(arrival);
  const among = (list: readonly Candidate[]) =>
    list.find((one) => partnershipIdOf(one.record.id) === id);
  return among(arrival.candidates) ?? among(await ownPartnerships(arrival.belongings, ports));
};

/** Asks that bring a partnership about or here, and stand in none. */
const bringsAbout = ({ ask }: Ask): boolean =>
  ask === 'partnership.setup' || ask === 'partnership.join' || ask === 'person.link-with';

/** A code opens the door of its own programme, to people from outside it too (rules: Codes). */
const opened = async (
  ask: Ask,
  arrival: Arrival,
  ports: Ports,
): Promise<ProgrammeId | undefined> => {
  if (ask.ask !== 'partnership.join' && ask.ask !== 'person.link-with') return undefined;
  const { asker } = arrival.request;
  const { place } = await ports.store.frontDoor({
    place: codeDoor(typedCode(ask.code), ports.hash),
    accounts: [asker.account],
  });
  return place.row?.programme;
};

/** The programme that a workspace's first set-up makes: always the same one, so that a repeat makes no second. */
const homeProgramme = (place: PlaceId, ports: Ports): ProgrammeId =>
  programmeId(ports.hash(`programme of ${installOf(place)}`).slice(0, 16));

/** A set-up may be the first of its workspace even in a channel that another workspace's code has bound. */
const withInstall = async (ask: Ask, { door, request }: Arrival, ports: Ports) =>
  ask.ask === 'partnership.setup' && !door.install
    ? { ...door, install: await ports.store.install(installOf(request.where.place)) }
    : door;

/** Everything known for this ask, with the one partnership it is about; or the question which one. */
export const contextFor = async (
  ask: Ask,
  arrival: Arrival,
  ports: Ports,
): Promise<Context | Asked | Refused> => {
  const { reach } = ruleOf(ask);
  const coded = await opened(ask, arrival, ports);
  const candidate = bringsAbout(ask) ? undefined : await pick(ask, arrival, ports);
  if (reach === 'partnership' && !candidate) {
    if (wanted(ask) !== undefined) return refused(say('not-in-that-one', {}));
    return whichOne(arrival, (id) => ({ ...ask, in: id }) as Ask);
  }
  const { request } = arrival;
  const door = await withInstall(ask, arrival, ports);
  const programme =
    coded ??
    candidate?.programme ??
    door.place.row?.programme ??
    arrival.belongings[0]?.programme ??
    door.install?.row?.programme ??
    homeProgramme(request.where.place, ports);
  const me = meIn(arrival, programme);
  const under = door.thread && candidate && door.thread.startsWith(`${candidate.record.id}/`);
  return {
    now: arrival.now,
    today: todayIn(arrival, candidate),
    locale: request.locale,
    where: request.where,
    asker: request.asker,
    door,
    programme,
    me,
    standing: candidate ? standing(candidate.record.state, me) : 'outside',
    partnership: candidate?.record,
    fresh: arrival.fresh,
    ...(under ? { under: refOf(door.thread) as string } : {}),
    hash: ports.hash,
  };
};

/** Whether it is known where, so that there is nothing to ask or to refuse first. */
export const isContext = (context: Context | Asked | Refused): context is Context =>
  !('kind' in context);
