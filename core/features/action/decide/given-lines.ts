import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Day, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { called, nameOf } from '../../../subject/names.ts';
import { recordIn } from '../../../subject/require.ts';
import type { Owner } from '../action.ts';
import { offers } from '../offers.ts';
import { type From, lineTo, reached } from './told.ts';

/** What the new owner is told of it. */
export interface GivenAction {
  readonly ref: Ref;
  readonly title: string;
  readonly due?: Day | undefined;
}
/** "Asha gave you A-17." with Fine and Not mine, to whoever the owner is reached as; nothing to those who gave it to themselves. */
export const givenLines = (
  owner: Owner,
  things: readonly GivenAction[],
  from: From,
): EffectDraft[] => {
  const { context, partnership, loaded } = from;
  const [first] = things;
  if (!first) return [];
  const who = nameOf(context.me, loaded.people) ?? context.asker.name;
  const { word } = partnership.state;
  const organisation = 'organisation' in owner ? owner.organisation : undefined;
  const several = things.length > 1;
  const shown = `${word} ${first.ref}`;
  const thing = { in: partnership.id, ref: first.ref, title: first.title, shown };
  const saying = several
    ? say('action.gave-several', {
        who,
        where: called(partnership.state),
        titles: things.map(({ ref, title }) => `${ref} ${title}`),
      })
    : say(
        'action.gave',
        defined({ who, ref: shown, title: first.title, due: first.due, organisation }),
      );
  const mine: Offer = {
    label: say('label.mine', {}),
    ask: { ask: 'mine', in: partnership.id },
  };
  const answers = organisation ? [offers.take(thing)] : [offers.fine(thing), offers.notMine(thing)];
  return reached(owner, partnership.state)
    .filter((to) => to !== context.me)
    .map((to) =>
      lineTo(
        to,
        {
          saying,
          offers: several ? [mine] : answers,
          about: recordIn(partnership, first.ref),
          together: true,
        },
        from,
      ),
    );
};
