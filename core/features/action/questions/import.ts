import * as z from 'zod';
import { isThere, offerKey } from '../../../engine/once.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within as here } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import { itemsMost, mostTableRows } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, deciderOf, question, type Reading } from '../../../model/rule.ts';
import { recordIn, subjectIn, within } from '../../../subject/require.ts';
import { formOffer } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import { type ActionDraft, importLine } from '../ask-fields.ts';
import { createRule } from '../commands/create.ts';
import type { Create } from '../decide/drawn.ts';
import { type Imported, importedFrom } from '../decide/imported.ts';
import { saidUnread } from '../decide/unread.ts';
import { importForm } from '../forms/import.ts';
import { newestActions } from '../newest.ts';
import { allActions } from '../offers.ts';

export const importActions = /* @__PURE__ */ ask('action.bring-in', () => ({
  ...here(),
  lines: z.array(importLine()).min(1).max(mostTableRows),
}));
type Import = Named<'action.bring-in'>;

/** What is said of lines that make nothing new. */
const besides = ({ there, over }: Imported): Saying[] => [
  ...(there.length > 0
    ? [say('action.bring-in.there', { count: there.length, refs: there.slice(0, 5) })]
    : []),
  ...(over > 0 ? [say('action.bring-in.over', { count: over })] : []),
];

/** The ask that makes these; the same whenever the same file is read, so that it works once. Each has a row, so that it is shown first. */
const making = (given: readonly ActionDraft[], context: Context): Create => {
  const items = given.map((item, at) => ({ ...item, row: item.row ?? at + 1 }));
  const { id } = within(context);
  const { hash } = context;
  const once = hash(`import ${id} ${JSON.stringify(items)}`).slice(0, 16);
  return { ask: 'action.create', in: id, items, once };
};

const withLines = (outcome: Outcome, lines: readonly Saying[]): Outcome =>
  (outcome.kind === 'asked' || outcome.kind === 'refused') && lines.length > 0
    ? { ...outcome, reply: { ...outcome.reply, lines: [...(outcome.reply.lines ?? []), ...lines] } }
    : outcome;

const again = (id: string): Offer =>
  formOffer('label.action.bring-in', 'action.bring-in', { in: id });

/** The same preview as of lines that are typed. */
const shown = async (command: Create, context: Context, { load }: Reading): Promise<Outcome> => {
  const { needs, decide } = deciderOf<Create>(createRule());
  return decide(command, context, await load(needs?.(command, context) ?? {}));
};

/** More than are made at once: parts, each to be shown first. */
const inParts = (fresh: readonly ActionDraft[], context: Context): Outcome => {
  const parts = Array.from({ length: Math.ceil(fresh.length / itemsMost) }, (_, at) => at);
  const offers = parts.map((part): Offer => {
    const items = fresh.slice(part * itemsMost, (part + 1) * itemsMost);
    const from = part * itemsMost + 1;
    return {
      label: say('label.action.bring-in-part', { from, to: from + items.length - 1 }),
      ask: making(items, context),
    };
  });
  return asked(say('action.bring-in.parts', { count: fresh.length, most: itemsMost }), offers);
};

const answer: Answerer<Import> = async ({ lines }, context, read) => {
  const partnership = within(context);
  const refs = lines.flatMap(({ ref }) => ref ?? []);
  const loaded = await read.load({ records: refs.map((ref) => recordIn(partnership, ref)) });
  const known = new Map(
    refs.flatMap((ref): [string, Stored<Action>][] => {
      const found = subjectIn<Action>('action', loaded, recordIn(partnership, ref));
      return found && found.state.standing.is !== 'taken-back' ? [[ref, found]] : [];
    }),
  );
  const { all } =
    refs.length < lines.length
      ? await newestActions(read.store, context.programme, partnership.id)
      : { all: [] };
  const imported = importedFrom(lines, { known, listed: all });
  const { fresh } = imported;
  const few = fresh.length <= itemsMost;
  const unread =
    imported.refused.length > 0 || !few
      ? fresh.flatMap((item, at) =>
          (item.unread ?? []).map((one) => ({
            row: item.row ?? at + 1,
            why: saidUnread({ number: at + 1, item }, one),
          })),
        )
      : [];
  const amiss = [...imported.refused, ...unread].sort((one, other) => one.row - other.row);
  if (amiss.length > 0) {
    const count = new Set(amiss.map(({ row }) => row)).size;
    const why = refused(say('action.bring-in.refused', { count }), [again(partnership.id)]);
    return withLines(
      why,
      amiss.map((one) => one.why),
    );
  }
  const list = allActions(partnership.id);
  if (fresh.length === 0) {
    return withLines(refused(say('action.bring-in.nothing-new', {}), [list]), besides(imported));
  }
  if (!few) return withLines(inParts(fresh, context), besides(imported));
  const command = making(fresh, context);
  const { programme, now } = context;
  const before = await read.store.answered(programme, [offerKey(command.once ?? '')], now);
  if (before && (await isThere(before, context, read))) {
    return withLines(refused(say('action.bring-in.before', {}), [list]), [before.saying]);
  }
  return withLines(await shown(command, context, read), besides(imported));
};

/** What a file of actions would make, shown before anything is made. */
export const importRule = () =>
  question(importActions, { right: 'member', ofPeople: true, answer, forms: [importForm()] });
