import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { neverMind } from '../../../subject/thing.ts';
import { byMe, offers, onlyLead, tell } from '../here.ts';
import { keysIn } from '../keys.ts';
import { isLead, programmeChange, programmeNeeds } from '../programme.ts';
import { proposalsIn } from '../proposals.ts';

/** That a new partnership opens without keys again. */
export const endKeys = /* @__PURE__ */ ask('programme.end-keys', () => ({
  ...scope(),
  sure: sure(),
}));

/** Ends the keys; asked first, and not while a partnership waits for them (rules: Two keys). */
export const endKeysRule = () =>
  command(endKeys, {
    right: 'anyone',
    reach: 'programme',
    needs: () => programmeNeeds(() => ({ partnerships: true })),
    decide: ({ sure }, context, loaded) => {
      const { partnership: at } = context;
      if (!isLead(context, loaded)) return onlyLead(loaded, context);
      const keys = keysIn(loaded);
      if (keys.length === 0) return refused(say('programme.no-keys', {}), [offers.nameKeys(at)]);
      const waiting = proposalsIn(loaded).map(({ state }) => state.name);
      if (waiting.length > 0)
        return refused(say('programme.keys-awaited', { names: waiting }), [offers.keys(at)]);
      if (sure !== true)
        return asked(say('programme.end-keys-asked', { names: keys.map(({ name }) => name) }), [
          {
            label: say('label.programme.end-keys', {}),
            ask: { ask: 'programme.end-keys', ...(at ? { in: at.id } : {}), sure: true },
          },
          neverMind(),
        ]);
      const saying = say('programme.keys-ended', { by: byMe(context, loaded) });
      return {
        kind: 'done',
        changes: [programmeChange(loaded, [{ event: 'KeysEnded' }])],
        effects: keys.map(({ now }) => tell(now, saying, [], context)),
        reply: { saying, offers: [offers.nameKeys(at)] },
      };
    },
  });
