import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Partnership } from '../../../model/context.ts';
import { refOf } from '../../../model/ids.ts';
import type { Offer, Reply } from '../../../model/offer.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { label } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { offers, thingOf } from '../offers.ts';
import type { Create, Drafted } from './drawn.ts';
import { lineOffers } from './preview.ts';

export const looksLike = (record: Stored<Action>, command: Create, context: Context): Outcome => {
  const partnership = within(context);
  const ref = refOf(record.id) ?? '';
  const shown = shownRef(ref, partnership.state, context.where.place);
  const anyway: Offer = {
    label: label('label.make-anyway'),
    about: command.items[0]?.title ?? '',
    ask: { ...command, sure: true },
  };
  return asked(say('action.looks-like', { ref: shown, title: record.state.title }), [
    offers.show(thingOf(record, partnership)),
    anyway,
  ]);
};

/** The form, filled with what was typed; of one of several lines, the ways to put it right. */
export const inForm = (item: ActionDraft, command: Create, context: Context): Offer[] => {
  const number = command.items.indexOf(item) + 1;
  if (command.items.length > 1) return lineOffers({ number, item }, command);
  return [
    {
      label: label('label.pick'),
      about: item.title,
      ask: {
        ask: 'form',
        in: within(context).id,
        form: 'action.create',
        given: defined({
          title: item.title,
          detail: item.detail,
          due: item.due,
          owner: item.owner && 'person' in item.owner ? item.owner.person : undefined,
        }),
      },
      opens: 'form',
    },
  ];
};

/** Which of several lines it is that must be put right, while the others wait. */
export const inLine = (item: ActionDraft, { items }: Create): Pick<Reply, 'lines'> =>
  items.length > 1
    ? { lines: [say('reading.in-line', { number: items.indexOf(item) + 1, text: item.title })] }
    : {};

export const withForm = (
  why: Refused,
  item: ActionDraft,
  command: Create,
  context: Context,
): Refused => ({
  ...why,
  reply: {
    ...why.reply,
    ...inLine(item, command),
    offers: inForm(item, command, context).map((one) =>
      command.items.length > 1 ? one : { ...one, label: label('label.action.choose') },
    ),
  },
});

/** The most that help with one thing. */
const mostHelpers = 9;
/** The chair, and everybody else where one thing can be all of theirs. */
export const everybody = ({ chair, seats }: Partnership): Drafted['all'] => {
  const help = seats.flatMap(({ holder }) => (holder && holder !== chair ? [holder] : []));
  return chair && help.length <= mostHelpers ? { lead: chair, help } : undefined;
};

/** Two asks, where one would give something to more people than a commit carries. */
export const inTwoGoes = (command: Create, most: number): Refused => {
  const { ask, in: id, items, left = [] } = command;
  const kept = items.filter((_, at) => !left.includes(at + 1));
  const half = Math.ceil(kept.length / 2);
  const part = (some: Create['items']): Create => ({ ask, ...defined({ in: id }), items: some });
  return refused(say('action.too-many-people', { most }), [
    { label: label('label.action.first-half'), ask: part(kept.slice(0, half)) },
    { label: label('label.action.second-half'), ask: part(kept.slice(half)) },
  ]);
};
