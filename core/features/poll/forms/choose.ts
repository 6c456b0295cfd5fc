import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { FormRule } from '../../../model/feature.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { carriedBy, carriedLine, opened } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { seatItem, seatOf } from '../../../subject/seat-items.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { polls } from '../decide/about.ts';
import { seated } from '../decide/vote.ts';
import { namedIn, seatName } from '../view/parts.ts';
import { optionChoices } from './parts.ts';

/** The options as a list, where buttons would be too many or too long; also where the clerk votes for a seat. */
export const choose: FormRule = {
  needs: (context, asked) => {
    const about = carriedBy(asked, 'P');
    if (!about) return {};
    const partnership = within(context);
    const other = carriedLine(asked, 'for');
    const seat = other ?? seatOf(partnership.state, context.me)?.id;
    const needs = needsOf(polls, [about.ref], context, ({ state }) => ({
      people: other === undefined ? [] : namedIn(state, partnership.state),
    }));
    const item = seat === undefined ? [] : [seatItem(recordIn(partnership, about.ref), seat)];
    return { ...needs, records: [...(needs.records ?? []), ...item] };
  },
  open: (values, context, loaded) => {
    const partnership = within(context);
    const ref = line(values.ref) ?? '';
    const other = line(values.for);
    const command = { ask: 'poll.vote', ref, ...defined({ for: other }) } as const;
    const about = aboutOf(polls, command, context, loaded);
    if ('kind' in about) return about;
    const own = seated(about);
    if ('kind' in own) return own;
    const { poll, item } = own;
    const choice = item?.state.choice;
    const { choices, words } = optionChoices(poll, context);
    const tell = teller(context.locale);
    const label =
      other === undefined
        ? tell('poll.field.choice', {})
        : tell('poll.field.choice-of', {
            who: seatName(other, { partnership, people: loaded.people }),
          });
    const option: Field = {
      kind: 'choice',
      name: 'option',
      label,
      required: true,
      choices,
      ...defined({ given: choice === undefined ? undefined : `${choice + 1}` }),
    };
    return opened(
      {
        form: 'poll.vote',
        title: tell('poll.form.vote', {}),
        intro: [poll.question, ...words].join('\n'),
        fields: [option],
        submit: tell('poll.form.send', {}),
        about: { ref, seen: values.seen, for: other },
      },
      context,
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'P');
    const option = Number(line(values.option));
    if (!about || !Number.isInteger(option) || option < 1) {
      return { errors: { option: say('poll.error.choice', {}) } };
    }
    const other = carriedLine(carries, 'for');
    return { ask: { ask: 'poll.vote', ...about, ...defined({ for: other }), option } };
  },
};
