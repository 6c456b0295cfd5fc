import { type At, type FieldAt, wrong } from '../../forms/declared.ts';
import { line, lines, needed } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import type { FormRule } from '../../model/feature.ts';
import type { Ref } from '../../model/ids.ts';
import { titleLength } from '../../model/limits.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { within } from '../../subject/require.ts';
import { line as oneLine } from '../../view/values.ts';
import { type About, actions } from './decide/about.ts';
import { byWhen, choiceOf, owner } from './forms/fields.ts';
import { actionLetter } from './letter.ts';
import { isLive } from './steps.ts';

const family = {
  words: {
    save: 'action.form.save',
    aloud: 'action.form.aloud',
    tooLong: 'action.error.too-long',
  },
} as const satisfies Family;
const aboutOne = {
  words: family.words,
  letter: actionLetter,
  needs: (ref, context, more) => ({ ...(ref ? needsOf(actions, [ref], context) : {}), ...more }),
} as const satisfies Family;

type One = About<unknown>;
const refIn = ({ values }: At<unknown>): Ref => oneLine(values.ref) ?? '';
const known = (at: At<undefined>): One | Refused =>
  aboutOf(actions, { ref: refIn(at) }, at.context, at.loaded);
/** From the version its button was drawn from. */
const pressed = (at: At<One>) => ({
  ref: refIn(at),
  seen: oneLine(at.values.seen) ?? String(at.thing.record.version),
});

const title = { label: 'action.field.what', required: true, max: titleLength } as const;
const detail = { label: 'action.field.detail', max: 3000 } as const;
const untitled = /* @__PURE__ */ wrong('title', /* @__PURE__ */ say('action.error.what', {}));
const reason = { label: 'action.field.why', hint: 'action.hint.one-line', max: 500 } as const;

/** The forms about actions, by name. */
export const actionForms: Readonly<Record<string, FormRule>> = {
  /** What, who, by when, and why: the four fields of a new action. */
  'action.create': form(family, 'action.create', {
    title: 'action.form.create',
    fields: {
      title: line(title),
      owner: owner({ orNoOne: () => true }),
      due: byWhen(),
      detail: lines(detail),
    },
    submit: 'action.form.make',
    carries: () => ({}),
    ask: ({ title, ...more }, { context }) =>
      title === undefined
        ? untitled
        : { ask: 'action.create', in: within(context).id, items: [{ title, ...more }] },
  }),
  /** The same fields, filled with what the action says now. */
  'action.change': form(aboutOne, 'action.change', {
    of: (at: At<undefined>) => {
      const about = known(at);
      if ('kind' in about || isLive(about.action)) return about;
      return refused(say('action.closed', { ref: about.ref }));
    },
    title: 'action.form.change',
    fields: {
      title: line({ ...title, given: ({ thing }: At<One>) => thing.action.title }),
      owner: owner({
        orNoOne: ({ action }: One) => action.owner === undefined,
        given: ({ thing }) => choiceOf(thing.action.owner),
      }),
      due: byWhen(({ thing }: At<One>) => thing.action.due),
      detail: lines({ ...detail, given: ({ thing }: At<One>) => thing.action.detail }),
    },
    carries: (at) => ({ ref: refIn(at), seen: String(at.thing.record.version) }),
    ask: ({ title, detail = '', ...more }, { about }) =>
      title === undefined ? untitled : { ask: 'action.change', ...about, title, detail, ...more },
  }),
  /** A day, or one of the weeks. */
  'action.due': form(aboutOne, 'action.due', {
    of: known,
    title: 'action.form.due',
    fields: {
      due: byWhen(({ thing, typed, context }: FieldAt<One>) => {
        const kept = typed ?? thing.action.due;
        return kept !== undefined && kept >= context.today ? kept : undefined;
      }),
    },
    carries: pressed,
    ask: ({ due }, { about }) =>
      due === undefined
        ? wrong('due', say('action.error.day-missing', {}))
        : { ask: 'action.due', ...about, due },
  }),
  /** One of our own people, both chats in one list. */
  'action.assign': form(aboutOne, 'action.assign', {
    of: known,
    title: 'action.form.assign',
    fields: { owner: needed('action.error.who', owner({ orNoOne: () => false })) },
    carries: pressed,
    ask: ({ owner }, { about }) => ({ ask: 'action.assign', ...about, owner }),
  }),
  /** What it waits for, if anybody cares to say. */
  'action.block': form(aboutOne, 'action.block', {
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
  /** After Done was pressed, what came of it; before, both at once. */
  'action.done': form(aboutOne, 'action.done', {
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
  /** A note, kept in the history. */
  'action.note': form(aboutOne, 'action.note', {
    of: known,
    title: 'action.form.note',
    fields: {
      text: needed('action.error.empty', lines({ label: 'action.field.note', max: 3000 })),
    },
    carries: pressed,
    ask: ({ text }, { about }) => ({ ask: 'action.note', ...about, text }),
  }),
  /** Why, in the asker’s own words: saying why is also saying yes. */
  'action.drop': form(aboutOne, 'action.drop', {
    of: known,
    title: 'action.form.drop',
    fields: { reason: needed('action.error.empty', line(reason)) },
    carries: pressed,
    ask: ({ reason }, { about }) => ({ ask: 'action.drop', ...about, reason, sure: true }),
  }),
};
