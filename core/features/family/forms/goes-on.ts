import { wrong } from '../../../forms/declared.ts';
import { choice, line, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { within } from '../../../subject/require.ts';
import { standing } from '../../../subject/standing.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { partnershipsIn } from '../here.ts';
import { words } from './ward.ts';

/** What is chosen where the other one is not there yet. */
const notYet = 'not-yet';

/** In which partnership this one goes on, of those of which the asker is chair or clerk; shown before anything is done. */
export const goesOnForm = () =>
  form(words, 'family.goes-on', {
    needs: () => ({ partnerships: true }),
    title: ({ context }) => say('form.goes-on', { partnership: within(context).state.name }),
    submit: 'label.family.look-first',
    fields: {
      into: needed(
        'family.choose-successor',
        choice({
          label: 'field.family.into',
          choices: ({ context, loaded }) => [
            ...partnershipsIn(loaded)
              .filter(({ id, state }) => {
                const mine = standing(state, context.me);
                const isMine = mine === 'chair' || mine === 'clerk';
                return isMine && id !== within(context).id && !isClosed(state);
              })
              .map(({ id, state }) => ({ value: id as string, label: state.name })),
            { value: notYet, label: sentence(say('field.family.not-yet', {}), context.locale) },
          ],
        }),
      ),
      reason: line({ label: 'field.close-reason', max: 200 }),
    },
    ask: ({ into, reason }) =>
      into === notYet
        ? wrong('into', say('family.set-up-first', {}))
        : { ask: 'family.goes-on', into, ...defined({ reason }) },
  });
