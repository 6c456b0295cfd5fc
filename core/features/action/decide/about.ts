import { say } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Ref } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import {
  type AboutSubject,
  answersAbout,
  onSubject,
  type Subject,
} from '../../../subject/about.ts';
import { called } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn, type Thing } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import { actionLetter } from '../letter.ts';
import { namedIn } from '../naming.ts';
import { allActions, offers, thingOf } from '../offers.ts';
import { actionStanding, type Me, meOf } from '../standing.ts';
import { isLive } from '../steps.ts';

/** One command about one action, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Action> {
  readonly action: Action;
  readonly me: Me;
}

/** "There is no A-71 in Southport. Your open ones: …" */
const noSuch = (ref: Ref, context: Context, loaded: Loaded): Refused => {
  const partnership = within(context);
  const me = meOf(context, partnership.state, loaded);
  const mine = [...loaded.records.values()]
    .filter((record): record is Stored<Action> => record.kind === 'action')
    .filter(({ state }) => isLive(state) && actionStanding(state, me) !== 'none')
    .slice(0, 3)
    .map((record) => ({
      ...offers.show(thingOf(record, partnership)),
      label: say('label.text', { text: refIn(record) }),
    }));
  const saying = say('action.none-such', {
    ref,
    where: called(partnership.state),
    open: mine.length,
  });
  return refused(saying, [...mine, allActions(partnership.id)]);
};

/** What the kit must know of actions. */
export const actions: Subject<Action, Thing, Pick<About<unknown>, 'action' | 'me'>> = {
  kind: 'action',
  // Bare: what is said of it elsewhere names its partnership itself.
  thing: (record, partnership) => thingOf(record, partnership),
  own: ({ record, context, partnership, loaded }) => ({
    action: record.state,
    me: meOf(context, partnership.state, loaded),
  }),
  named: (action, partnership) => namedIn([action], partnership),
  noSuch: (ref = '', context, loaded) => noSuch(ref, context, loaded),
  missing: { newest: { letter: actionLetter, limit: 20 } },
};

/** A rule about one action that must exist. */
export const onAction = /* @__PURE__ */ onSubject(actions);

/** Answers a question about one action. */
export const aboutAction = /* @__PURE__ */ answersAbout(actions);
