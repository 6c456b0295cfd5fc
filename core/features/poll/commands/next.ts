import * as z from 'zod';
import { type At, wrong } from '../../../forms/declared.ts';
import { choice, lines, taken } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { needsOf } from '../../../subject/about.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { formOffer } from '../../../subject/thing.ts';
import { about, option } from '../ask-fields.ts';
import { type About, onPoll, polls } from '../decide/about.ts';
import { toPlaces } from '../decide/after.ts';
import { did } from '../decide/told.ts';
import { optionChoices } from '../forms/fields.ts';
import { aboutOne, choiceOf, known, pressed } from '../forms.ts';
import { makeAction, offers } from '../offers.ts';
import type { Result } from '../poll.ts';
import { followedBy } from '../quorum.ts';

/** What the chair says is to follow; of options level with each other, which goes first. */
export const next = /* @__PURE__ */ ask('poll.next', () => ({
  ...about(),
  option: option().optional(),
  text: z.string().max(1000).optional(),
}));

/** What is level, if anything is: of that the chair says which goes first. */
const ended = (at: At<undefined>) => {
  const about = known(at);
  if ('kind' in about) return about;
  const not = chairOnly(about);
  if (not) return not;
  const { standing } = about.poll;
  const result = standing.is === 'closed' ? standing.result : undefined;
  const isOpen = result && !castingNeedsChair(about, result);
  const choices = optionChoices(about.poll, at.context, isOpen ? result.tied : []);
  return { said: about.poll.next, casting: result?.casting, ...choices };
};

type Ended = Exclude<ReturnType<typeof ended>, Refused>;

type Next = About<Named<'poll.next'>>;

/** What is said to whoever may not say what follows: it is the chair's word, and where there is no chair the clerk's. */
const chairOnly = ({
  loaded,
  partnership: { state },
  context,
}: Pick<About<unknown>, 'loaded' | 'partnership' | 'context'>): Refused | undefined =>
  context.standing === 'chair' || state.chair === undefined
    ? undefined
    : refused(say('poll.chair-only', defined({ chair: nameOf(state.chair, loaded.people) })));

/** A casting vote that a clause gives is the chair's own: without a chair nobody has it. */
const castingNeedsChair = (
  { partnership: { id, state } }: Pick<About<unknown>, 'partnership'>,
  { casting }: Result,
): Refused | undefined =>
  casting === undefined || state.chair !== undefined
    ? undefined
    : refused(say('poll.casting-needs-chair', { clause: casting }), [
        formOffer('label.poll.name-chair', 'partnership.chair', { in: id, about: state.name }),
      ]);

const decide = (about: Next): Outcome => {
  const { command, loaded, poll, ref, context, thing } = about;
  const not = chairOnly(about);
  if (not) return not;
  if (poll.standing.is !== 'closed') {
    return refused(say('poll.not-closed-yet', { ref }), [offers.show(thing)]);
  }
  const { result } = poll.standing;
  const option = command.option === undefined ? undefined : command.option - 1;
  if (option !== undefined && !result.tied.includes(option))
    return refused(say('poll.not-level', {}), [offers.next(thing)]);
  const nobody = option === undefined ? undefined : castingNeedsChair(about, result);
  if (nobody) return nobody;
  const text = command.text?.trim() || undefined;
  if (option === undefined && text === undefined)
    return refused(say('poll.nothing-said', {}), [offers.next(thing)]);
  const followed = followedBy(poll, { option, text });
  const by = nameOf(context.me, loaded.people) ?? context.asker.name;
  const told = say('poll.next-told', { ref: thing.ref, question: poll.question, by, ...followed });
  const saying = say('poll.next-said', { ref, ...followed });
  return did(
    about,
    { event: 'PollNextSaid', ...defined({ option, text }) },
    {
      saying,
      offers: [
        offers.undo(thing),
        makeAction(poll, option === undefined ? result : { ...result, winners: [option] }, thing),
      ],
    },
    [toPlaces(about, told)],
  );
};

export const nextRule = () =>
  command(next, {
    right: 'chair or clerk',
    ...onPoll(decide, (_, { context }) => ({ people: each([within(context).state.chair]) })),
    forms: [
      form(aboutOne, 'poll.next', {
        needs: (context, { ref }) => {
          const { chair } = within(context).state;
          return { ...needsOf(polls, [ref], context), people: chair ? [chair] : [] };
        },
        of: ended,
        title: 'poll.form.next',
        intro: ({ thing: { words, casting }, context: { locale } }) => {
          const clause =
            casting === undefined
              ? []
              : [sentence(say('poll.casting-clause', { clause: casting }), locale)];
          const lines = [...clause, ...words];
          return lines.length > 0 ? lines.join('\n') : undefined;
        },
        fields: {
          option: taken(
            choice({
              label: 'poll.field.first',
              choices: ({ thing }: At<Ended>) => thing.choices,
              given: ({ thing }) => choiceOf(thing.said?.option),
            }),
            Number,
          ),
          text: lines({
            label: 'poll.field.next',
            max: 1000,
            given: ({ thing }: At<Ended>) => thing.said?.text,
          }),
        },
        carries: pressed,
        ask: (said, { about }) =>
          said.text === undefined && said.option === undefined
            ? wrong('text', say('poll.error.nothing', {}))
            : { ask: 'poll.next', ...about, ...said },
      }),
    ],
  });
