import * as z from 'zod';
import { codeRecord, misread, typedCode } from '../../../engine/join-codes.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { sure, within } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seenFrom } from '../../../subject/seen-from.ts';
import { whoNow } from '../../../subject/who-now.ts';
import { merge, mergeNeeds, mostPartnerships } from '../decide/merge.ts';
import type { Code } from '../person.ts';

export const linkWith = /* @__PURE__ */ ask('person.link-with', () => ({
  ...within(),
  code: z.string().max(40),
  sure: sure(),
}));

const triesInAnHour = 5;

const wrong = (): Outcome => ({ ...refused(say('code-wrong', {})), wrongTry: true });

const codeIn = (code: string, context: Context, { records }: Pick<Loaded, 'records'>) => {
  const stored = records.get(codeRecord(code, context.hash))?.state as Code | undefined;
  const usable = stored?.purpose === 'link' && !stored.used && context.now < stored.until;
  return usable ? stored : undefined;
};

/** Uses a link code from the other account: asked once, then the two are one person. */
export const linkWithRule = () =>
  command(linkWith, {
    right: 'anyone',
    reach: 'anywhere',
    introduces: true,
    founds: true,
    coded: true,
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
      // Whoever made the code may have become part of another since, or of the asker.
      const into = stored && loaded.people.get(whoNow(stored.by, loaded));
      if (!stored || !into) return wrong();
      if (into.id === context.me) return refused(say('person.one-already', {}));
      const mine = loaded.people.get(context.me)?.state;
      if ((mine?.partnerships.length ?? 0) > mostPartnerships) {
        return refused(say('person.too-many', { most: mostPartnerships }));
      }
      const first = into.state.accounts[0];
      const own = [context.asker.account, ...(mine?.accounts ?? [])];
      const known = { name: into.state.name, ...(first ? seenFrom(first, own) : {}) };
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
  });
