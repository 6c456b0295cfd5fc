import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { entry } from '../ask-fields.ts';
import { undoOffer } from '../decide/people.ts';
import { here } from '../names.ts';

export const door = /* @__PURE__ */ ask('partnership.door', () => ({
  ...scope(),
  door: entry(),
}));

/** Sets who may come in by acting: anyone in our channels, or only people on the list. */
export const doorRule = () =>
  command(door, {
    right: 'chair or clerk',
    decide: ({ door }, context) => {
      const at = here(context);
      const saying = say('partnership.door', { door, partnership: at.state.name });
      if (at.state.door === door) return refused(saying);
      return {
        kind: 'done',
        changes: [{ record: at.id, kind: 'partnership', events: [{ event: 'DoorSet', door }] }],
        effects: [],
        reply: { saying, offers: [undoOffer(at)] },
      };
    },
  });
