import * as z from 'zod';
import { line, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { asked, type Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { asking, danger, type Label, label, neverMind } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { notYours, settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known, pressed } from '../forms.ts';
import { offers } from '../offers.ts';
import { withReason } from '../reads/tails.ts';

export const drop = /* @__PURE__ */ ask('action.drop', () => ({
  ...about(),
  reason: z.string().max(500).optional(),
  sure: sure(),
}));

const reason = { label: 'action.field.why', hint: 'action.hint.one-line', max: 500 } as const;

type Drop = About<Named<'action.drop'>>;

const reasons = [
  'label.action.not-needed',
  'label.action.made-twice',
  'label.action.done-elsewhere',
] as const;

/** The reasons as buttons: pressing one is saying why, and yes. */
const why = ({ command, context, thing, ref, action }: Drop): Outcome => {
  const yes = (code: Label, reason: string) =>
    danger(asking(code, thing, { ask: 'action.drop', sure: true, reason }));
  if (command.reason !== undefined) {
    return asked(say('action.drop-with-notes', { ref, notes: action.notes }), [
      yes('label.action.drop', command.reason),
      neverMind('label.action.keep'),
    ]);
  }
  const offered = reasons.map((code) => yes(code, sentence(label(code), context.locale)));
  return asked(say('action.drop-why', { ref, title: action.title, notes: action.notes }), [
    ...offered,
    offers.otherReason(thing),
    neverMind('label.action.keep'),
  ]);
};

/**
 * Asks first only where people have written on it, for that is what an undo could not mend
 * (rules: Asked first).
 */
const decide = (about: Drop): Outcome => {
  const { action, command, ref, thing } = about;
  if (!isOfficer(about.context)) return notYours(about, 'drop');
  const left = settled(about);
  if (left) return left;
  if (action.notes > 0 && !command.sure) return why(about);
  const reason = command.reason?.trim() || undefined;
  const saying = say('action.dropped', defined({ ref, title: action.title, reason }));
  return did(about, defined({ event: 'ActionDropped' as const, reason }), {
    saying,
    offers: [offers.undo(thing), offers.history(thing)],
  });
};

export const dropRule = () =>
  command(drop, {
    right: 'chair or clerk',
    typed: withReason(['drop', 'cancel'], 'action.drop'),
    ...onAction(decide),
    forms: [
      form(aboutOne, 'action.drop', {
        of: known,
        title: 'action.form.drop',
        fields: { reason: needed('action.error.empty', line(reason)) },
        carries: pressed,
        ask: ({ reason }, { about }) => ({ ask: 'action.drop', ...about, reason, sure: true }),
      }),
    ],
  });
