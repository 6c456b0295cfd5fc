import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { asked, type Change, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { standing } from '../../../subject/standing.ts';
import { neverMind } from '../../../subject/thing.ts';
import { whoNow } from '../../../subject/who-now.ts';
import { person } from '../ask-fields.ts';
import { nameKeysForm } from '../forms/keys.ts';
import { byMe, offers, onlyLead, tell } from '../here.ts';
import { keysIn, notTwo } from '../keys.ts';
import { isLead, programmeChange, programmeNeeds } from '../programme.ts';
import { proposalsIn } from '../proposals.ts';

const office = () => z.string().trim().min(1).max(100);

/** Who holds the two keys of the programme, and by which office. */
export const nameKeys = /* @__PURE__ */ ask('programme.name-keys', () => ({
  ...scope(),
  first: person(),
  firstOffice: office(),
  second: person(),
  secondOffice: office(),
  sure: sure(),
}));

/** So many that wait are asked about anew with other keys. */
const mostWaiting = 15;

/** From then on a new partnership opens with both keys (rules: Two keys). */
export const nameKeysRule = () =>
  command(nameKeys, {
    right: 'anyone',
    needs: () => programmeNeeds(() => ({ people: 'roster', partnerships: true })),
    decide: (command, context, loaded) => {
      const at = within(context);
      const { people } = loaded;
      if (!isLead(context, loaded)) return onlyLead(loaded, context);
      const form = [offers.nameKeys(at)];
      const [first, second] = [command.first, command.second].map((one) =>
        whoNow(one as PersonId, loaded),
      );
      if (first === undefined || second === undefined) return onlyLead(loaded, context);
      const names = [nameOf(first, people), nameOf(second, people)];
      const [one = '', other = ''] = names;
      const partnership = at.state.name;
      if ([first, second].some((who) => standing(at.state, who) === 'outside'))
        return refused(say('programme.not-on-list', { partnership }), form);
      const silent = [first, second].find((who) => people.get(who)?.state.accounts.length === 0);
      if (silent !== undefined)
        return refused(say('programme.in-no-chat', { name: nameOf(silent, people) ?? '' }), form);
      const alike = notTwo(first, second, loaded);
      if (alike || first === context.me || second === context.me) {
        const why = alike ?? 'lead';
        const lead = nameOf(context.me, people) ?? '';
        return refused(say('programme.keys-unfit', { names: [one, other], why, lead }), form);
      }
      if (sameTitle(one, other) && command.sure !== true)
        return asked(say('programme.keys-of-one-name', { name: one }), [
          {
            label: say('label.partnership.two-people', {}),
            about: one,
            ask: { ...command, in: at.id, sure: true },
          },
          neverMind(),
        ]);
      const waiting = proposalsIn(loaded);
      if (waiting.length > mostWaiting)
        return refused(say('programme.too-many-wait', { most: mostWaiting }), [offers.keys(at)]);
      const keys = [
        { person: first, office: command.firstOffice.trim(), in: at.id },
        { person: second, office: command.secondOffice.trim(), in: at.id },
      ];
      const saying = say('programme.keys-named', {
        by: byMe(context, loaded),
        keys: keys.map(({ person, office }) => ({ name: nameOf(person, people) ?? '', office })),
      });
      const before = keysIn(loaded).map(({ now }) => now);
      return {
        kind: 'done',
        changes: [
          programmeChange(loaded, [{ event: 'KeysNamed', keys }]),
          ...waiting.map(
            ({ id }): Change => ({
              record: id,
              kind: 'partnership',
              events: [{ event: 'KeysAskedAnew' }],
            }),
          ),
        ],
        effects: each([first, second, ...before]).map((to) =>
          tell(to, saying, [offers.keys(at)], context),
        ),
        reply: {
          saying,
          ...(waiting.length > 0
            ? {
                lines: [say('programme.waiting-anew', { names: waiting.map((w) => w.state.name) })],
              }
            : {}),
          offers: [offers.keys(at)],
        },
      };
    },
    forms: [nameKeysForm()],
  });
