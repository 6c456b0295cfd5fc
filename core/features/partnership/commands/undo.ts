import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { cards } from '../decide/places.ts';
import { goesOnTold } from '../decide/stop.ts';
import { here, whoIs } from '../names.ts';

export const undo = /* @__PURE__ */ ask('partnership.undo', scope);

/** Takes back the asker's own last change to the partnership, for ten minutes and while nothing came after it. */
export const undoRule = () =>
  command(undo, {
    right: 'chair or clerk',
    whileProposed: true,
    byWhoDid: ({ me, partnership }) => partnership?.state.last?.by === me,
    needs: () => ({ people: 'roster' }),
    decide: (_, context, loaded) => {
      const at = here(context);
      const { last } = at.state;
      const nothing = refused(say('partnership.nothing-to-undo', {}));
      if (!last) return nothing;
      const late = last.back?.length ? refused(say('partnership.undo-late', {})) : nothing;
      const since = say('partnership.changed-since', { who: whoIs(loaded.people, last.by) });
      const why = undoHindrance(
        last,
        { context, loaded },
        {
          notYours: () => refused(since),
          late: () => late,
        },
      );
      if (why || !last.back?.length) return why ?? nothing;
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'PartnershipUndone' }],
          },
        ],
        effects: [
          cards(at),
          ...(last.back.some(({ event }) => event === 'PartnershipWentOn')
            ? [goesOnTold(at, context, loaded)]
            : []),
        ],
        reply: { saying: say('partnership.undone', { partnership: at.state.name }) },
      };
    },
  });
