import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { neverMind } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { settled, takeOffer } from '../decide/rights.ts';
import { lineTo, reached } from '../decide/told.ts';
import { ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import { actionStanding } from '../standing.ts';

/** "Tell Sam it looks done": asks the owner, changes nothing. */
export const looksDone = /* @__PURE__ */ ask('action.looks-done', about);

/** Asks the owner and changes nothing; once a day is enough. */
const decide = (about: About<unknown>): Outcome => {
  const { action, loaded, me, partnership, record, ref, context, thing } = about;
  const left = settled(about);
  if (left) return left;
  const standing = actionStanding(action, me);
  if (standing === 'owner') return refused(say('action.yours', { ref }), [offers.done(thing)]);
  const who = ownerName(action.owner, loaded.people);
  if (who === undefined) return refused(say('action.nobody-has-it', { ref }), [takeOffer(about)]);
  const asker = nameOf(context.me, loaded.people) ?? context.asker.name;
  const from = { ...thing, shown: `${partnership.state.word} ${thing.ref}` };
  const saying = say('action.looks-done', { who: asker, ref: from.shown, title: action.title });
  const about_ = { saying, offers: [offers.done(from), neverMind('label.action.not-yet')] };
  const lines = reached(action.owner, partnership.state).map((to) =>
    lineTo(
      to,
      { ...about_, about: record.id, name: `looks-done/${record.id}/${context.today}` },
      about,
    ),
  );
  const reply = {
    saying: say('action.asked-looks-done', { ref, who }),
    offers: [offers.show(thing)],
  };
  return { kind: 'done', changes: [], effects: lines, reply };
};

export const looksDoneRule = () =>
  command(looksDone, {
    right: 'member',
    ...onAction(decide),
  });
