import { wrong } from '../../../forms/declared.ts';
import { line, lines } from '../../../forms/fields.ts';
import { type FormOf, form } from '../../../forms/form.ts';
import { choicesIn, chosenByName } from '../../../forms/search.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { AccountId } from '../../../model/ids.ts';
import { type Opened, type Refused, refused } from '../../../model/outcome.ts';
import type { FormRule } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import type { ActionDraft } from '../ask-fields.ts';
import type { Create } from '../decide/drawn.ts';
import { noted } from '../decide/mended.ts';
import { detail, family, title, untitled } from '../forms.ts';
import { byWhen, owner } from './fields.ts';

/** A line of a preview, about to be put right. */
interface Line {
  readonly number: number;
  readonly item: ActionDraft;
}

const ownerValue = ({ owner }: ActionDraft): string | undefined => owner && Object.values(owner)[0];

const known = owner<Line>({ orNoOne: () => true, given: ({ thing }) => ownerValue(thing.item) });
/** Who is named in the line and has not been here yet stands among the choices too. */
const lineOwner: typeof known = {
  ...known,
  draw: (name, at) =>
    known.draw(name, at).map((field) => {
      const { owner } = at.thing.item;
      if (field.kind !== 'choice' || !owner || !('account' in owner)) return field;
      if (at.loaded.personOf(owner.account as AccountId) !== undefined) return field;
      const choice = { value: owner.account, label: owner.name };
      return { ...field, choices: [choice, ...field.choices], given: choice.value };
    }),
};

const fields = (): FormOf<Line> =>
  form(family, 'action.line', {
    of: (): Line | Refused => refused(say('form-unknown', {})),
    title: 'action.form.line',
    fields: {
      title: line<Line>({ ...title, given: ({ thing }) => thing.item.title }),
      owner: lineOwner,
      due: byWhen<Line>(({ thing }) => thing.item.due),
      detail: lines<Line>({ ...detail, given: ({ thing }) => thing.item.detail }),
    },
    ask: ({ title, ...more }) =>
      title === undefined ? untitled : { ask: 'action.create', items: [{ title, ...more }] },
  });

const noLine: Line = { number: 0, item: { title: '' } };

/** What the form leaves of a line as it was: its helpers, and the meeting of a date that still stands. */
const putRight = (item: ActionDraft, filled: ActionDraft): ActionDraft => ({
  ...filled,
  ...defined({
    with: item.with,
    follows: item.due === filled.due ? item.follows : undefined,
    named: filled.owner ? undefined : item.named,
    perhaps: filled.due === undefined ? item.perhaps : undefined,
    all: filled.owner ? undefined : item.all,
  }),
});

/** The form of one line of a preview. It carries the whole preview, which is seen again when it is saved. */
export const lineForm = (): FormRule => {
  const own = fields();
  // The form itself is opened at a line alone; its list is that of every owner.
  const choices: FormRule['choices'] = (field, given, context, loaded) =>
    field === 'owner'
      ? choicesIn(known.draw(field, { thing: noLine, values: given, context, loaded }), field)
      : undefined;
  return {
    ...own,
    choices,
    submit: (typed, carries, context, loaded) => {
      if (carries?.ask !== 'action.create') return wrong('title', say('form-unknown', {}));
      const chosen = chosenByName(typed, (field) => choices(field, {}, context, loaded) ?? []);
      if ('errors' in chosen) return chosen;
      const { values } = chosen;
      const { line: number = 0, turn: _, ...preview } = carries;
      const item = preview.items[number - 1];
      if (!item) return wrong('title', say('form-unknown', {}));
      const keeps = item.owner && 'account' in item.owner && values.owner === item.owner.account;
      const { owner, ...rest } = values;
      const sent = keeps || owner === undefined ? rest : { ...rest, owner };
      const read = own.submit(sent, undefined, context, loaded);
      if ('errors' in read || read.ask.ask !== 'action.create') return read;
      const [filled] = read.ask.items;
      if (!filled) return read;
      const changed = putRight(item, { ...filled, ...(keeps ? { owner: item.owner } : {}) });
      const others = (preview.changed ?? []).filter((one) => one !== number);
      return {
        ask: {
          ...preview,
          items: preview.items.map((one) => (one === item ? changed : one)),
          changed: [...others, number],
        },
      };
    },
  };
};

/** The form opened at a line, with all of the preview kept behind it. */
export const openedAt = (command: Create, context: Context, loaded: Loaded): Opened | Refused => {
  const { line: number = 0 } = command;
  const item = command.items[number - 1];
  if (!item) return refused(say('form-unknown', {}));
  const thing = { number, item: noted(item, 'all') };
  const drawn = fields().draw({ thing, values: {}, context, loaded });
  return { kind: 'form', form: { ...drawn, carries: { ...command, in: within(context).id } } };
};
