import * as z from 'zod';
import { later } from '../../../calendar/instants.ts';
import { lines, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { plainAsk } from '../../../language/answers.ts';
import { courteous } from '../../../language/courtesy.ts';
import { typedText } from '../../../language/line.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { asking, label } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { finishedLong, mayWork, notYours, onOldCard, settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known, pressed } from '../forms.ts';
import { offers, skip } from '../offers.ts';
import { finishing } from '../reads/words.ts';

export const done = /* @__PURE__ */ ask('action.done', () => ({
  ...about(),
  outcome: z.string().max(3000).optional(),
}));

type Done = About<Named<'action.done'>>;

const momentSeconds = 600;

/** Somebody was faster: the first stands, and the second may add a line. */
const alreadyDone = (about: Done): Outcome => {
  const { action, command, loaded, me, ref, context, thing } = about;
  if (action.standing.is !== 'done') throw new Error('not done');
  const { finished } = action.standing;
  if (context.now > later(finished.at, momentSeconds)) {
    return onOldCard(about, finishedLong(about), [offers.reopen(thing), offers.history(thing)]);
  }
  const add: Offer =
    command.outcome === undefined
      ? { ...offers.whatChanged(thing), label: label('label.action.add-line') }
      : asking('label.action.add-line', thing, {
          ask: 'action.outcome',
          outcome: command.outcome,
        });
  if (finished.by === me.person) return refused(say('action.already-done', { ref }), [add]);
  const who = nameOf(finished.by, loaded.people);
  const saying = say('action.finished-a-moment-ago', defined({ ref, who }));
  return refused(saying, [add]);
};

/** Done at once; the one line about what changed is optional and comes after. */
const decide = (about: Done): Outcome => {
  const { action, command, ref, thing } = about;
  const { outcome } = command;
  if (!mayWork(about)) return notYours(about, 'finish');
  if (action.standing.is === 'done') return alreadyDone(about);
  const left = settled(about);
  if (left) return left;
  const saying = say('action.done', defined({ ref, title: action.title, outcome }));
  const reply =
    outcome === undefined
      ? {
          saying,
          lines: [say('action.ask-what-changed', {})],
          offers: [offers.undo(thing), offers.whatChanged(thing), skip(thing)],
        }
      : { saying, offers: [offers.undo(thing), offers.history(thing)] };
  return did(about, defined({ event: 'ActionDone' as const, outcome }), reply);
};

export const doneRule = () =>
  command(done, {
    right: 'owner',
    example: { topic: 'action', rank: 20, typed: say('example.action.done', {}) },
    typed: {
      verbs: [...finishing, 'close'],
      read: ({ about, tail }) => {
        const outcome = courteous(tail) ? undefined : typedText(tail) || undefined;
        return plainAsk({ ask: 'action.done', ...about, ...defined({ outcome }) });
      },
    },
    ...onAction(decide),
    forms: [
      form(aboutOne, 'action.done', {
        of: known,
        title: 'action.form.done',
        fields: {
          outcome: needed(
            'action.error.empty',
            lines({ label: 'action.field.what-changed', hint: 'action.hint.one-line', max: 3000 }),
          ),
        },
        carries: pressed,
        ask: ({ outcome }, { about }) => ({ ask: 'action.outcome', ...about, outcome }),
      }),
    ],
  });
