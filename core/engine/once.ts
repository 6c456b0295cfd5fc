import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import type { Hash } from '../model/hash.ts';
import { subjectId } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrival.ts';
import { loadRecords } from './load.ts';

/** An offer stands so many minutes, for what it made is remembered no longer. */
const stands = 30 * 24 * 60;
/** It may be made, undone and made again so often. */
const most = 20;

/** Under which key what an answer to a question has made is remembered. */
export const offerKey = (id: string): string => `offer/${id}`;

/** What makes something new: of such answers to one question one works, once. */
export const makes: ReadonlySet<Ask['ask']> = new Set([
  'action.create',
  'action.note',
  'meeting.add',
  'meeting.schedule',
  'poll.create',
  'read',
]);

/** The question that an ask answers, by itself or by what was read from a button; of a button that names none, its message and what it asks. */
export const answered = ({ input, where }: Request, ask: Ask, hash: Hash): string | undefined => {
  const own = 'once' in ask ? ask.once : undefined;
  if (own !== undefined || input.kind !== 'pressed') return own;
  const { ask: pressed } = input;
  if ('once' in pressed && pressed.once) return pressed.once;
  if (!makes.has(pressed.ask) || where.message === undefined) return undefined;
  return hash(`${where.place} ${where.message} ${JSON.stringify(pressed)}`).slice(0, 16);
};

/** Whether something of what was made then is still there, or it made nothing that can be undone. */
export const isThere = async (
  { made, offers = [] }: Reply,
  { programme, partnership }: Context,
  { store }: Pick<Ports, 'store'>,
): Promise<boolean> => {
  const refs = offers.flatMap(({ ask }) => ('ref' in ask && ask.ref ? [ask.ref] : []));
  const ids = new Set([
    ...(made ? [made] : []),
    ...(partnership ? refs.map((ref) => subjectId(partnership.id, ref)) : []),
  ]);
  if (ids.size === 0) return true;
  const found = [...(await loadRecords(store, programme, [...ids])).values()];
  const standing = (state: unknown) =>
    (state as { readonly standing?: { readonly is?: string; readonly how?: string } }).standing;
  return found.some(({ state }) => {
    const is = standing(state);
    return is?.is !== 'taken-back' && is?.how !== 'taken-back';
  });
};

/** What stands in an offer that has lapsed, to be sent again. */
const textOf = (ask: Ask): string | undefined => {
  if ('items' in ask && ask.items) return ask.items.map(({ title }) => title).join('\n');
  const own = ['question', 'title', 'item', 'text'].map((name) => Reflect.get(ask, name));
  return own.find((one) => typeof one === 'string');
};

/**
 * The arrival with the key that all answers to one question share, so that what makes something works once, whoever
 * presses and on whichever copy; where what it made has been undone, under the next. A reply where the offer has lapsed.
 */
export const answering = async (
  once: string,
  ask: Ask,
  { arrival, context }: { readonly arrival: Arrival; readonly context: Context },
  ports: Ports,
): Promise<Arrival | Reply> => {
  const [id = '', minutes] = once.split('.');
  const { request, now } = arrival;
  const age = Date.parse(now) / 60_000 - Number.parseInt(minutes ?? '', 36);
  if (minutes !== undefined && !(age <= stands)) {
    const copy = textOf(ask);
    return { saying: say('offer-lapsed', {}), ...(copy === undefined ? {} : { copy }) };
  }
  let offer = offerKey(id);
  for (let round = 2; round <= most; round += 1) {
    const before = await ports.store.answered(context.programme, [offer], now);
    if (!before || (await isThere(before, context, ports))) break;
    offer = `offer/${id}/${round}`;
  }
  return { ...arrival, request: { ...request, offer } };
};
