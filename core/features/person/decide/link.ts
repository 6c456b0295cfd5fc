import { later } from '../../../calendar/instants.ts';
import { knownAsker } from '../../../engine/account-rows.ts';
import {
  codeDoor,
  codeLife,
  codeRecord,
  freshCode,
  misread,
  shownCode,
  typedCode,
} from '../../../engine/join-codes.ts';
import { say, sentence } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import { type AccountId, type PersonId, partsOf } from '../../../model/ids.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import type { Code } from '../person.ts';
import type { PersonCommand } from '../shapes.ts';
import { merge, mergeNeeds, mostPartnerships } from './merge.ts';

type Of<Name extends PersonCommand['ask']> = Decider<Named<Name>>;

const triesInAnHour = 5;

/** Makes a code that joins a second account of the asker to this one. */
export const link: Of<'person.link'> = {
  decide: (_, context) => {
    const code = freshCode(context.fresh);
    const { hash, programme } = context;
    const asker = knownAsker(context);
    const until = later(context.now, codeLife);
    return {
      kind: 'done',
      changes: [
        ...asker.changes,
        {
          record: codeRecord(code, hash),
          kind: 'code',
          fresh: true,
          events: [{ event: 'CodeMade', purpose: 'link', until }],
        },
      ],
      rows: [
        ...asker.rows,
        { door: 'place', id: codeDoor(code, hash), n: 0, row: { programme, partnerships: [] } },
      ],
      effects: [],
      reply: {
        saying: say('person.link-code', { code: shownCode(code) }),
        lines: [say('person.link-how', {})],
        copy: sentence(say('person.link-line', { code: shownCode(code) }), context.locale),
      },
    };
  },
};

const wrong = (): Outcome => ({ ...refused(say('code-wrong', {})), wrongTry: true });

const codeIn = (code: string, context: Context, { records }: Pick<Loaded, 'records'>) => {
  const stored = records.get(codeRecord(code, context.hash))?.state as Code | undefined;
  const usable = stored?.purpose === 'link' && !stored.used && context.now < stored.until;
  return usable ? stored : undefined;
};

/** Uses a link code from the other account: asked once, then the two are one person. */
export const linkWith: Of<'person.link-with'> = {
  needs: (command, context) => {
    const record = codeRecord(typedCode(command.code), context.hash);
    return {
      records: [record],
      next: ({ records }) => {
        const by = (records.get(record)?.state as Code | undefined)?.by;
        return by ? mergeNeeds(context.me, by) : {};
      },
    };
  },
  decide: (command, context, loaded) => {
    if ((context.tries ?? 0) >= triesInAnHour) return refused(say('code-tries', {}));
    const code = typedCode(command.code);
    const sign = misread(code);
    if (sign !== undefined) return refused(say('code-misread', { sign, of: code.length }));
    const stored = codeIn(code, context, loaded);
    const into = stored && loaded.people.get(stored.by);
    if (!stored || !into) return wrong();
    if (stored.by === context.me) return refused(say('person.one-already', {}));
    const mine = loaded.people.get(context.me)?.state;
    if ((mine?.partnerships.length ?? 0) > mostPartnerships) {
      return refused(say('person.too-many', { most: mostPartnerships }));
    }
    const first = into.state.accounts[0];
    const platform = first && partsOf(first).platform;
    const known = { name: into.state.name, ...(platform ? { platform } : {}) };
    if (command.sure !== true) {
      return asked(say('person.one-sure', known), [
        {
          label: say('label.person.one-person', {}),
          about: into.state.name,
          ask: { ...command, sure: true },
        },
        { label: say('label.no', {}), about: into.state.name, ask: { ask: 'never-mind' } },
      ]);
    }
    const { account, email } = context.asker;
    const merged = merge({ from: context.me, into, account, email }, context, loaded);
    return {
      kind: 'done',
      changes: [
        ...merged.changes,
        { record: codeRecord(code, context.hash), kind: 'code', events: [{ event: 'CodeUsed' }] },
      ],
      rows: merged.rows,
      effects: [],
      reply: { saying: say('person.one', known) },
    };
  },
};

const answering = (context: Context, known: PersonId, loaded: Loaded): boolean => {
  const unreachable = loaded.people.get(known)?.state.accounts.length === 0;
  return known === context.me || (isOfficer(context) && unreachable);
};

/** Answers "Is Sam on Slack also you?": only the account known before can say yes, or the keeper of the list for a mere name. */
export const same: Of<'person.same'> = {
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
};
