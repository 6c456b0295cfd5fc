import { today } from '../../../calendar/days.ts';
import { defined } from '../../../lib/defined.ts';
import type { Stored } from '../../../model/record.ts';
import { nameOf, teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { copied, type Document } from '../../../view/document.ts';
import type { View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { goesOnIn, isLive } from '../steps.ts';
import { type Drawing, whoWords } from './parts.ts';

const stateWords = ({ standing, made, last, origin }: Action, drawing: Drawing): string => {
  const tell = teller(drawing.locale);
  const { zone } = drawing.partnership.state;
  const by = (person: Parameters<typeof nameOf>[0]) => nameOf(person, drawing.people);
  switch (standing.is) {
    case 'open':
      if (origin) return tell('action.text.origin', { partnership: origin.name, ref: origin.ref });
      return tell('action.text.open', defined({ since: today(made.at, zone), who: by(made.by) }));
    case 'blocked':
      return tell('action.text.blocked', defined({ reason: standing.reason }));
    case 'done': {
      const { at, by: who } = standing.finished;
      return tell(
        'action.text.done',
        defined({ on: today(at, zone), who: by(who), outcome: standing.outcome }),
      );
    }
    case 'dropped':
    case 'taken-back': {
      const into = goesOnIn({ standing });
      if (into)
        return tell('action.text.carried', {
          on: today(last.at, zone),
          partnership: into.name,
          there: into.ref,
        });
      const reason = standing.is === 'dropped' ? standing.reason : undefined;
      return tell(
        'action.text.dropped',
        defined({ on: today(last.at, zone), who: by(last.by), reason }),
      );
    }
  }
};

/** One plain paragraph with the reference, the whole date and who: ready for a report. */
export const actionWords = (record: Stored<Action>, drawing: Drawing): string => {
  const { state } = record;
  const who = state.owner ? whoWords(state, drawing) : undefined;
  return teller(drawing.locale)(
    'action.text.one',
    defined({
      ref: refIn(record),
      title: state.title,
      who,
      due: state.due,
      state: stateWords(state, drawing),
      over: !isLive(state),
      detail: state.detail,
    }),
  );
};

/** Paragraphs to copy with one long press. */
export const textView = (what: string, document: Document, { locale }: Drawing): View => ({
  ...copied(what, document),
  aloud: teller(locale)('action.text.aloud', { what }),
});
