import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { danger, neverMind, shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { lineView } from '../../../view/line-view.ts';
import { plainRows } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { openActions } from '../gather.ts';
import { allActions } from '../offers.ts';
import { isLate } from '../steps.ts';

export const dropThese = /* @__PURE__ */ ask('action.drop-these', scope);

/** So many are dropped with one press. */
export const mostDropped = 20;

/** Asks whether all that is late shall be dropped, with the list of it. */
export const dropTheseRule = () =>
  question(dropThese, {
    right: 'chair or clerk',
    answer: async (_, context, { store }) => {
      const { programme, locale, today, where } = context;
      const partnership = within(context);
      const { id, state } = partnership;
      const tell = teller(locale);
      const open = await openActions(store, programme, id);
      const late = open.filter((one) => isLate(one.state, today));
      const these = late.slice(0, mostDropped);
      const named = called(state);
      const [first] = these;
      if (!first)
        return lineView(say('action.drop-none', { where: named }), [allActions(id)], locale);
      const lines = these.map((one) =>
        tell('action.digest.late-one', {
          ref: shownIn(one, partnership, where.place),
          title: one.state.title,
          due: one.state.due ?? '',
          owned: one.state.owner !== undefined,
        }),
      );
      const question = tell('action.drop-these', {
        count: these.length,
        of: late.length,
        where: named,
      });
      const one = these.length === 1;
      const drop = danger({
        label: say(one ? 'label.action.drop-it' : 'label.action.drop-them', {}),
        about: named,
        ask: {
          ask: 'action.drop-all',
          in: id,
          refs: these.map((one) => one.id.slice(id.length + 1)),
          ...(late.length > these.length ? { rest: true } : {}),
        },
      });
      return {
        aloud: tell('action.drop-these-aloud', { question, lines }),
        blocks: [
          { kind: 'title', text: question },
          ...rowBlocks(plainRows(lines)),
          {
            kind: 'buttons',
            buttons: buttonsOf(
              [drop, neverMind(one ? 'label.action.keep' : 'label.action.keep-them')],
              locale,
            ),
          },
        ],
      };
    },
  });
