import type { Who } from '../../../language/en-gb/names.ts';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { PersonId } from '../../../model/ids.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { officers } from '../../../subject/standing.ts';
import { danger } from '../../../subject/thing.ts';
import { inTime } from '../../../subject/undo.ts';
import { person } from '../ask-fields.ts';
import { owedOffers } from '../decide/left-behind.ts';
import { nameAnother } from '../decide/office.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { dayLineTo, type Here, here, whoIs } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { unseating } from '../seats.ts';

export const remove = /* @__PURE__ */ ask('partnership.remove', () => ({
  ...scope(),
  person: person(),
  sure: sure(),
  /** It takes back that they came on the list: for ten minutes, and is asked about as ever after that. */
  back: sure(),
}));

/** The other officer hears once of what somebody left behind; who took them off reads it in the answer. */
const owed = (
  at: Here,
  { me, now }: Context,
  values: { readonly who: Who; readonly partnership: string },
  open: number,
  person: PersonId,
): EffectDraft[] =>
  open === 0
    ? []
    : officers(at.state)
        .filter((one) => one !== me && one !== person)
        .map((to) =>
          dayLineTo(to, say('partnership.owes', { ...values, open }), {
            offers: owedOffers(at, values.who.name, person),
            state: at.state,
            now,
          }),
        );

/** Takes someone off the list; asked about first, for their seat and what they answered hang on it. */
export const removeRule = ({ openIn }: AllIn) =>
  command(remove, {
    right: 'chair or clerk',
    needs: ({ person }) => ({
      people: 'roster',
      records: [person as PersonId],
      thingsOf: person as PersonId,
    }),
    decide: (command, context, { people, things = [] }) => {
      const at = here(context);
      const person = command.person as PersonId;
      const values = { who: whoIs(people, person), partnership: at.state.name };
      const events = unseating(at.state, person);
      if (events.length === 0) return refused(say('partnership.not-in', values));
      if (at.state.clerk === person)
        return refused(say('partnership.clerk-stays', values), [nameAnother('clerk', at)]);
      if (at.state.chair === person && at.state.clerk === undefined)
        return refused(say('partnership.chair-stays', values), [nameAnother('chair', at)]);
      const since = at.state.seats.find(({ holder }) => holder === person)?.since;
      const late = command.back === true && !(since && inTime(since, context.now));
      if (command.sure !== true || late) {
        return asked(say('partnership.remove-sure', values), [
          danger({
            label: say('label.partnership.remove', {}),
            about: values.who.name,
            ask: { ask: 'partnership.remove', person, in: at.id, sure: true },
          }),
          { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
        ]);
      }
      const open = openIn(at.id, things);
      const chair: PartnershipEvent[] = at.state.chair === person ? [{ event: 'ChairNamed' }] : [];
      return {
        kind: 'done',
        changes: [
          record(at, [...chair, ...events]),
          {
            record: person,
            kind: 'person',
            events: [{ event: 'PartnershipLeft', partnership: at.id }],
          },
        ],
        effects: [cards(at), ...owed(at, context, values, open, person)],
        reply: {
          saying: say('partnership.removed', values),
          lines: [
            ...(chair.length === 0
              ? []
              : person === context.me
                ? [say('partnership.no-chair-now', { partnership: at.state.name })]
                : [say('partnership.no-chair', {})]),
            ...(open > 0 ? [say('partnership.owes', { ...values, open })] : []),
          ],
          ...(open > 0 ? { offers: owedOffers(at, values.who.name, person) } : {}),
        },
      };
    },
  });
