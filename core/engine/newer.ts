import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import { partnershipOf, type RecordId, refOf, subjectId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Reply } from '../model/offer.ts';
import type { Ports } from '../ports/ports.ts';
import { text, type View } from '../view/view.ts';
import type { Arrival } from './arrival.ts';

/** The texts under these names in an ask, and in what it carries. */
const textsIn = (ask: object, names: readonly string[]): string[] =>
  [...names, 'given', 'after', 'carries']
    .map((name): unknown => Reflect.get(ask, name))
    .flatMap((value): string[] => {
      if (typeof value === 'string') return [value];
      if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
      return typeof value === 'object' && value !== null ? textsIn(value, names) : [];
    });

/**
 * What is said in place of a no that is for want of what a newer version wrote: the thing that is asked about, its
 * partnership, or who asks. Undefined where that is not why.
 */
export const newerReply = (
  ask: object,
  { arrival, context }: { readonly arrival: Arrival; readonly context?: Context },
  newer: ReadonlySet<RecordId>,
): Reply | undefined => {
  const { lookup, request, belongings } = arrival;
  const own = lookup.accounts.get(request.asker.account)?.row;
  const homes = [
    ...(context?.partnership ? [context.partnership.id] : []),
    ...(lookup.place.row?.partnerships ?? []),
    ...textsIn(ask, ['in']).flatMap((id) => partnershipOf(id as RecordId) ?? []),
  ];
  const things = textsIn(ask, ['ref', 'refs']);
  const thing = things.find((ref) => homes.some((home) => newer.has(subjectId(home, ref))));
  const undone = Reflect.get(ask, 'ask') === 'undo' && own?.did ? [own.did.record] : [];
  const behind = [...homes, ...belongings.map(({ person }) => person), ...undone];
  const nowhere = arrival.candidates.length === 0 && [...newer].some((id) => isHome(id));
  if (thing === undefined && !nowhere && !behind.some((id) => newer.has(id))) return undefined;
  return { saying: say('newer', defined({ ref: thing })) };
};

const isHome = (id: RecordId): boolean => partnershipOf(id) === id;
/** A partnership, or a numbered thing in one; no item of such a thing, and no person. */
const isThing = (id: RecordId): boolean =>
  isHome(id) || (refOf(id) !== undefined && id.split('/').length === 2);

/** A view with how many things are not shown in it, where a newer version wrote some. */
export const withNotShown = (
  view: View,
  newer: ReadonlySet<RecordId>,
  { locale }: { readonly locale: Locale },
): View => {
  const things = [...newer].filter((id) => isThing(id));
  if (things.length === 0) return view;
  const line = sentence(say('newer.not-shown', { things: things.length }), locale);
  const last = view.blocks.findLastIndex(({ kind }) => kind !== 'buttons') + 1;
  return {
    ...view,
    aloud: `${view.aloud} ${line}`,
    blocks: view.blocks.toSpliced(last, 0, { kind: 'text', spans: [text(line)] }),
  };
};

/** What is said in place of a no, where it is for want of what a newer version wrote. */
export const unread = (
  ask: object,
  asker: Parameters<typeof newerReply>[1],
  { store }: Pick<Ports, 'store'>,
): Reply | undefined => (store.newer?.size ? newerReply(ask, asker, store.newer) : undefined);
