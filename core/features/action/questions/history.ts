import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged } from '../../../model/ask-schemas.ts';
import type { At } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { historyOf } from '../../../subject/history.ts';
import { nameOf, type People, teller } from '../../../subject/names.ts';
import type { ActionEvent } from '../action.ts';
import { about } from '../ask-fields.ts';
import { type About, aboutAction } from '../decide/about.ts';
import { namedIn, ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { actionEvents } from '../stored.ts';

export const history = /* @__PURE__ */ ask('action.history', () => ({
  ...about(),
  ...paged(500),
}));

/** A reminder that only became due is told as such. */
const deedOf = (event: ActionEvent) =>
  event.event === 'ActionNudged' && event.due ? ('ActionNudgeDue' as const) : event.event;

/** What somebody said or set by it, as far as it is worth a line. */
const saidBy = (event: ActionEvent, people: People, locale: Locale, at: At): string | undefined => {
  const tell = teller(locale);
  const quoted = (words: string | undefined) =>
    words === undefined ? undefined : tell('history.quoted', { text: words });
  const day = (on: string) => tell('action.history.day', { day: on });
  switch (event.event) {
    case 'ActionCreated':
      return quoted(event.title);
    case 'ActionDone':
    case 'ActionOutcomeAdded':
      return quoted(event.outcome);
    case 'ActionNoted':
      return quoted(event.text);
    case 'ActionBlocked':
    case 'ActionDropped':
      return quoted(event.reason);
    case 'ActionDueSet':
      return day(event.due);
    case 'ActionSnoozed':
      return day(event.until);
    case 'ActionTold':
      return nameOf(event.to, people, at);
    case 'ActionAssigned':
      return ownerName(event.owner, people, undefined, at);
    case 'ActionChanged': {
      const values = [
        quoted(event.title),
        quoted(event.detail || undefined),
        ownerName(event.owner, people, undefined, at),
        event.due && day(event.due),
      ].filter((value) => value !== undefined);
      return values.length > 0 ? values.join(', ') : undefined;
    }
    default:
      return undefined;
  }
};

/** What happened to an action, newest first, one line a fact. */
export const historyRule = () =>
  question(history, {
    right: 'observer',
    typed: bare(['history'], 'action.history'),
    answer: aboutAction<Named<'action.history'>>(
      historyOf({
        events: actionEvents,
        words: (event, people, { context: { locale } }, at) =>
          teller(locale)(
            'action.history.deed',
            defined({
              deed: teller(locale)(`action.deed.${deedOf(event)}`, {}),
              said: saidBy(event, people, locale, at),
            }),
          ),
        title: ({ action }) => action.title,
        named: ({ action, partnership }: About<unknown>) => namedIn([action], partnership.state),
        show: offers.show,
      }),
    ),
  });
