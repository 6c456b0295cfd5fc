import { momentInWords, today } from '../../../calendar/days.ts';
import { type At, wrong } from '../../../forms/declared.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure, time } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { about } from '../ask-fields.ts';
import { type About, mayRun, notYours, onPoll } from '../decide/about.ts';
import { closingAt, noSuchInstant } from '../decide/create.ts';
import { did, over, takesVotes } from '../decide/told.ts';
import { closing } from '../forms/fields.ts';
import { aboutOne, known, refIn } from '../forms.ts';
import { offers } from '../offers.ts';
import { newClosing } from '../reads/tails.ts';

export const move = /* @__PURE__ */ ask('poll.move', () => ({
  ...about(),
  day: day(),
  time: time().optional(),
  sure: sure(),
}));

const closes = (at: At<undefined>) => {
  const about = known(at);
  if ('kind' in about) return about;
  if (!mayRun(about)) return notYours(about, 'move');
  return takesVotes(about.poll, at.context.now) ? about : over(about);
};

type Move = Named<'poll.move'>;

/** Another closing time. Nothing else of an open poll can change: people have voted on its words. */
const decide = (about: About<Move>): Outcome => {
  const { command, loaded, partnership, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'move');
  if (!takesVotes(poll, context.now)) return over(about);
  const { zone } = partnership.state;
  const closes = closingAt(command, context, partnership.state);
  if (closes === undefined) return refused(noSuchInstant(command), [offers.move(thing)]);
  if (closes <= context.now)
    return refused(say('poll.gone', { at: closes, zone }), [offers.move(thing)]);
  if (closes === poll.closes)
    return refused(say('poll.closes-then-already', { ref, closes, zone }));
  const overtaken = setSince(poll.moved, about);
  if (overtaken) {
    const who = nameOf(overtaken.by, loaded.people);
    const saying = say('poll.moved-since', defined({ who, closes: poll.closes, zone }));
    return askedAnyway(saying, about, ['label.poll.set-anyway', 'label.poll.keep-open']);
  }
  return did(
    about,
    { event: 'PollMoved', closes },
    {
      saying: say('poll.moved', { ref, closes, zone }),
      offers: [offers.undo(thing), offers.move(thing), offers.show(thing)],
      made: about.record.id,
    },
  );
};

export const moveRule = () =>
  command(move, {
    right: 'owner',
    typed: { verbs: ['move', 'change'], read: newClosing },
    ...onPoll(decide, ({ state }) => ({ people: each([state.moved?.by]) })),
    forms: [
      form(aboutOne, 'poll.move', {
        of: closes,
        title: (at) => say('poll.form.move', { ref: refIn(at) }),
        fields: {
          day: closing({
            required: true,
            given: ({ thing: { poll, partnership } }: At<About<unknown>>) => {
              const { zone } = partnership.state;
              const [, time] = momentInWords(poll.closes, zone).split(', ');
              return { day: today(poll.closes, zone), time };
            },
          }),
        },
        carries: (at) => ({ ref: refIn(at), seen: at.thing.thing.seen?.toString() }),
        ask: ({ day: { day, time } }, { about }) =>
          day === undefined
            ? wrong('day', say('poll.error.day', {}))
            : { ask: 'poll.move', ...about, time, day },
      }),
    ],
  });
