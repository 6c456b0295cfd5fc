import * as z from 'zod';
import { lines, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { plainAsk } from '../../../language/answers.ts';
import { typedText } from '../../../language/line.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { once } from '../../../model/ask-schemas.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { over } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known, pressed } from '../forms.ts';
import { offers } from '../offers.ts';
import { openForm } from '../reads/tails.ts';

export const note = /* @__PURE__ */ ask('action.note', () => ({
  ...about(),
  once: once(),
  text: z.string().min(1).max(3000),
}));

/** Any member may write on it, also when it is finished. */
const decide = (about: About<Named<'action.note'>>): Outcome => {
  const { action, command, ref, thing } = about;
  if (action.standing.is === 'taken-back') return over(about);
  const saying = say('action.noted', { ref, text: command.text });
  return did(
    about,
    { event: 'ActionNoted', text: command.text },
    {
      saying,
      offers: [offers.undo(thing), offers.history(thing)],
    },
  );
};

export const noteRule = () =>
  command(note, {
    right: 'member',
    typed: {
      verbs: ['update', 'note'],
      read: ({ about, tail }) =>
        tail.plain === ''
          ? openForm('action.note', about)
          : plainAsk({ ask: 'action.note', ...about, text: typedText(tail) }),
    },
    ...onAction(decide),
    forms: [
      form(aboutOne, 'action.note', {
        of: known,
        title: 'action.form.note',
        fields: {
          text: needed('action.error.empty', lines({ label: 'action.field.note', max: 3000 })),
        },
        carries: pressed,
        ask: ({ text }, { about }) => ({ ask: 'action.note', ...about, text }),
      }),
    ],
  });
