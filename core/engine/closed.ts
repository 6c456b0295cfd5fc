import { type Saying, say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { CardContext, Context } from '../model/context.ts';
import type { Offer } from '../model/offer.ts';
import { type Refused, refused } from '../model/outcome.ts';
import { type Access, isOfficer } from '../model/rights.ts';
import type { Ports } from '../ports/ports.ts';
import { labelOf } from '../subject/labels.ts';
import { officers } from '../subject/standing.ts';
import { isClosed, isClosedDown } from '../subject/stopped.ts';
import { type Block, text, type View } from '../view/view.ts';
import { loadNeeds } from './load.ts';

const values = ({ partnership }: Pick<CardContext, 'partnership'>) => {
  const { name, zone, stopped, madeAt } = partnership.state;
  const { reason, successor } = stopped?.is === 'closed' ? stopped : {};
  return {
    partnership: name,
    zone,
    at: stopped?.at ?? madeAt,
    ...defined({ reason, successor: successor?.name }),
  };
};

/** That nothing goes on in the partnership: it is closed, or not open yet; undefined where it is. */
export const closedSaying = ({ partnership }: Pick<Context, 'partnership'>): Saying | undefined => {
  if (!partnership || !isClosed(partnership.state)) return undefined;
  return isClosedDown(partnership.state)
    ? say('partnership.closed-line', values({ partnership }))
    : say('partnership.proposed-line', {
        partnership: partnership.state.name,
        given: partnership.state.proposed?.turned.length ?? 0,
      });
};

/** The same as it is said. */
export const closedLine = (
  context: Pick<Context, 'partnership' | 'locale'>,
): string | undefined => {
  const saying = closedSaying(context);
  return saying && sentence(saying, context.locale);
};

/** The way back, for those who may go it. */
export const reopening = ({ partnership, standing }: Context): Offer[] =>
  partnership && isClosedDown(partnership.state) && isOfficer({ standing })
    ? [
        {
          label: say('label.partnership.reopen', {}),
          about: partnership.state.name,
          ask: { ask: 'partnership.reopen', in: partnership.id },
        },
      ]
    : [];

/** Why nothing can be changed in the partnership, and who can reopen it; undefined where it is open, or something else is changed. */
export const shut = async (
  { reach, whileClosed, whileProposed }: Access,
  context: Context,
  { store }: Ports,
): Promise<Refused | undefined> => {
  const { partnership } = context;
  if (!partnership || !isClosed(partnership.state)) return undefined;
  if (whileClosed || reach !== 'partnership') return undefined;
  const show: Offer = {
    label: say('label.show', {}),
    about: partnership.state.name,
    ask: { ask: 'partnership.show', in: partnership.id },
  };
  if (!isClosedDown(partnership.state)) {
    const { name } = partnership.state;
    return whileProposed
      ? undefined
      : refused(say('partnership.is-proposed', { partnership: name }), [show]);
  }
  const people = isOfficer(context) ? [] : officers(partnership.state);
  const loaded = await loadNeeds({ people }, { ...context, store });
  const named = people.flatMap((one) => labelOf(one, loaded.people) ?? []);
  const saying = say('partnership.is-closed', { ...values({ partnership }), officers: named });
  return refused(saying, [...reopening(context), show]);
};

/** A card of a closed partnership says that it is closed, and offers nothing. */
export const asClosed = (view: View, context: CardContext): View => {
  const line = closedLine(context);
  if (line === undefined) return view;
  const kept = view.blocks.flatMap((block): Block[] => {
    if (block.kind === 'buttons') return [];
    if (block.kind !== 'rows') return [block];
    return [{ ...block, rows: block.rows.map(({ spans }) => ({ spans })) }];
  });
  return {
    aloud: `${view.aloud} ${line}`,
    blocks: [...kept, { kind: 'status', spans: [text(line)] }],
  };
};
