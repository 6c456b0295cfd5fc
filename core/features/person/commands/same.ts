import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import { type AccountId, type PersonId, partsOf } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { merge, mergeNeeds, mostPartnerships } from '../decide/merge.ts';

/** Answers "Is Sam on Slack also you?". */
export const same = /* @__PURE__ */ ask('person.same', () => ({
  ...within(),
  account: account(),
  /** The person that this account is now; its account row says it too, where it was read. */
  person: person().optional(),
  /** Whom the account may belong to: the asker, unless the clerk answers for someone with no account yet. */
  known: person().optional(),
  yes: z.boolean(),
}));

const account = () => idShapes().account;

const person = () => idShapes().person.startsWith('person:');

const answering = (context: Context, known: PersonId, loaded: Loaded): boolean => {
  const unreachable = loaded.people.get(known)?.state.accounts.length === 0;
  return known === context.me || (isOfficer(context) && unreachable);
};

/** Answers "Is Sam on Slack also you?": only the account known before can say yes, or the keeper of the list for a mere name. */
export const sameRule = () =>
  command(same, {
    right: 'asked',
    reach: 'programme',
    needs: ({ known, person }, context) =>
      person ? mergeNeeds(person as PersonId, (known ?? context.me) as PersonId) : {},
    decide: (command, context, loaded) => {
      if (!command.yes) {
        return {
          kind: 'done',
          changes: [],
          effects: [],
          reply: { saying: say('person.two-people', {}) },
        };
      }
      const known = (command.known ?? context.me) as PersonId;
      const into = loaded.people.get(known);
      const account = command.account as AccountId;
      const from = (command.person ?? loaded.personOf(account)) as PersonId | undefined;
      const other = from && loaded.people.get(from);
      if (!into || !answering(context, known, loaded)) return refused(say('person.only-they', {}));
      if (!from || from === known || other?.state.merged === known) {
        return refused(say('person.one-already', {}));
      }
      if (!other?.state.accounts.includes(account)) return refused(say('person.account-gone', {}));
      if (other.state.partnerships.length > mostPartnerships) {
        return refused(say('person.too-many', { most: mostPartnerships }));
      }
      const merged = merge({ from, into, account }, context, loaded);
      return {
        kind: 'done',
        ...merged,
        effects: [],
        reply: {
          saying: say(known === context.me ? 'person.one' : 'person.one-for-them', {
            name: other.state.name,
            platform: partsOf(account).platform,
          }),
        },
      };
    },
  });
