import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { FormRule } from '../../../model/feature.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { carriedBy, opened } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { polls } from '../decide/about.ts';
import { chairOnly } from '../decide/after.ts';
import { optionChoices } from './parts.ts';

const longestNext = 1000;

/** What the chair says is to follow; of options that are level, which goes first. */
export const next: FormRule = {
  needs: (context, asked) => {
    const about = carriedBy(asked, 'P');
    const { chair } = within(context).state;
    return about ? { ...needsOf(polls, [about.ref], context), people: chair ? [chair] : [] } : {};
  },
  open: (values, context, loaded) => {
    const ref = line(values.ref) ?? '';
    const about = aboutOf(polls, { ref }, context, loaded);
    if ('kind' in about) return about;
    const not = chairOnly(about);
    if (not) return not;
    const { standing, next: said } = about.poll;
    const tell = teller(context.locale);
    const tied = standing.is === 'closed' ? standing.result.tied : [];
    const { choices, words } = optionChoices(about.poll, context, tied);
    const first: Field[] =
      tied.length === 0
        ? []
        : [
            {
              kind: 'choice',
              name: 'option',
              label: tell('poll.field.first', {}),
              choices,
              ...defined({ given: said?.option === undefined ? undefined : `${said.option + 1}` }),
            },
          ];
    const text: Field = {
      kind: 'lines',
      name: 'text',
      label: tell('poll.field.next', {}),
      max: longestNext,
      ...defined({ given: said?.text }),
    };
    return opened(
      {
        form: 'poll.next',
        title: tell('poll.form.next', {}),
        intro: words.length > 0 ? words.join('\n') : undefined,
        fields: [...first, text],
        submit: tell('poll.form.save', {}),
        about: { ref, seen: values.seen },
      },
      context,
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'P');
    const text = line(values.text);
    const typed = line(values.option);
    const option = typed === undefined ? undefined : Number(typed);
    if (text !== undefined && text.length > longestNext) {
      return { errors: { text: say('poll.error.too-long', { most: longestNext }) } };
    }
    if (!about || (text === undefined && option === undefined)) {
      return { errors: { text: say('poll.error.nothing', {}) } };
    }
    return { ask: { ask: 'poll.next', ...about, ...defined({ text, option }) } };
  },
};
