import * as z from 'zod';
import type { FieldAt } from '../../../forms/declared.ts';
import { line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known, type One, pressed } from '../forms.ts';
import { offers } from '../offers.ts';
import { withReason } from '../reads/tails.ts';

export const block = /* @__PURE__ */ ask('action.block', () => ({
  ...about(),
  reason: z.string().max(500).optional(),
}));

/** Nobody is reminded of what is blocked; the chair sees it on the list with its reason. */
const decide = (about: About<Named<'action.block'>>): Outcome => {
  const { action, command, ref, thing } = about;
  if (!mayWork(about)) return notYours(about, 'block');
  const left = settled(about);
  if (left) return left;
  const reason = command.reason?.trim() || undefined;
  if (action.standing.is === 'blocked' && (!reason || action.standing.reason === reason)) {
    return refused(
      say('action.blocked-already', defined({ ref, reason: action.standing.reason })),
      [offers.unblock(thing)],
    );
  }
  const saying = say('action.blocked', defined({ ref, title: action.title, reason }));
  return did(about, defined({ event: 'ActionBlocked' as const, reason }), {
    saying,
    offers: [offers.undo(thing), offers.unblock(thing)],
  });
};

export const blockRule = () =>
  command(block, {
    right: 'owner',
    typed: withReason(['block', 'blocked'], 'action.block'),
    ...onAction(decide),
    forms: [
      form(aboutOne, 'action.block', {
        of: known,
        title: 'action.form.block',
        fields: {
          reason: line({
            label: 'action.field.waiting-for',
            hint: 'action.hint.waiting',
            max: 500,
            given: ({ typed, thing: { action } }: FieldAt<One>) =>
              typed ?? (action.standing.is === 'blocked' ? action.standing.reason : undefined),
          }),
        },
        carries: pressed,
        ask: ({ reason }, { about }) => ({ ask: 'action.block', ...about, reason }),
      }),
    ],
  });
