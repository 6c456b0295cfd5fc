import { isGeneral, isQuestion } from '../features/in.ts';
import { allows, ruleOf } from '../features/permissions.ts';
import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import type { Offer } from '../model/offer.ts';
import { called } from '../subject/names.ts';
import { acrossView, goesAcross } from './all-partnerships.ts';
import { answer } from './answer.ts';
import type { Arrival } from './arrive.ts';
import { contextFor, isContext, isRemembered, rememberChoice, whichOne } from './choose.ts';
import { command } from './command.ts';
import { doneAtOnce } from './general-commands.ts';
import { repeated } from './repeated.ts';
import { isOfOwnSeat } from './stale-reads.ts';
import { type Added, type Attempt, notAllowed, type Performed, tellAsker } from './tell.ts';
import { lastDone } from './undo-target.ts';

/**
 * Said with everything that a remembered choice has placed (rules: Which partnership), with the way
 * to another.
 */
const withWhere = (added: Added, ask: Ask, { partnership }: Context, arrival: Arrival): Added => {
  const { notes = [], offers = [] } = added;
  if (!partnership || !isRemembered(ask, arrival)) return added;
  const where = called(partnership.state);
  const change: Offer = {
    label: say('label.change-partnership', {}),
    about: where,
    ask: { ask: 'home', other: true },
  };
  return {
    ...added,
    notes: [...notes, say('in-partnership', { partnership: where })],
    offers: [...offers, change],
  };
};

/** Answers a question, does a command of a feature, or what is done at once. */
const performIn = async (context: Context, ask: Ask, attempt: Attempt): Promise<Performed> => {
  if (isQuestion(ask)) return answer(ask, context, attempt);
  if (!isGeneral(ask)) return command(ask, context, attempt);
  const { arrival, ports } = attempt;
  const reply = allows(ruleOf(ask).right, context.standing)
    ? await doneAtOnce(ask, context, arrival, ports)
    : (await notAllowed(ask, context, ports)).reply;
  return reply === 'conflict' ? reply : tellAsker(reply, attempt, context);
};

/** Does or answers one ask, in the partnership that is meant by it. */
export const perform = async (ask: Ask, attempt: Attempt): Promise<Performed> => {
  const { arrival, added, ports } = attempt;
  if (ports.late && !isOfOwnSeat(ask)) return 'conflict';
  const meant = ask.ask === 'undo' ? ((await lastDone(arrival, ports)) ?? ask) : ask;
  if (goesAcross(meant, arrival)) {
    return { kind: 'view', view: await acrossView(meant, arrival, ports), made: false };
  }
  const context =
    meant.ask === 'home' && meant.other
      ? whichOne(arrival, (id) => ({ ask: 'home', in: id }))
      : await contextFor(meant, arrival, ports);
  if (!isContext(context)) {
    if (ports.late) return 'conflict';
    return tellAsker((await repeated(arrival, ports)) ?? context.reply, attempt);
  }
  await rememberChoice(arrival, ports);
  return performIn(context, meant, {
    ...attempt,
    added: withWhere(added, meant, context, arrival),
  });
};
