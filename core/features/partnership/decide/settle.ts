import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Decider } from '../../../model/feature.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { here, whoIs } from '../names.ts';
import type { Partnership, PartnershipEvent } from '../partnership.ts';
import type { PartnershipCommand } from '../shapes.ts';
import { boundAt } from '../standing.ts';
import { undoOffer } from './people.ts';
import { cards } from './places.ts';
import { wrongFacts } from './setup.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<Name>>;
type Change = Named<'partnership.change'>;

/** Sets who may come in by acting: anyone in our channels, or only people on the list. */
export const setDoor: Of<'partnership.door'> = {
  decide: ({ door }, context) => {
    const at = here(context);
    const saying = say('partnership.door', { door, partnership: at.state.name });
    if (at.state.door === door) return refused(saying);
    return {
      kind: 'done',
      changes: [{ record: at.id, kind: 'partnership', events: [{ event: 'DoorSet', door }] }],
      effects: [],
      reply: { saying, offers: [undoOffer(at)] },
    };
  },
};

const changedSettings = (command: Change, state: Partnership): PartnershipEvent[] => {
  const { name, area, kind: sort, since, nation, zone, door, pollsBy, place, shows } = command;
  const facts = Object.entries(
    defined({ name, area, sort, since, nation, zone, door, pollsBy }),
  ).filter(([fact, value]) => value !== (state[fact as keyof Partnership] ?? ''));
  const bound = place === undefined ? undefined : boundAt(state, place);
  const other = bound && shows !== undefined && shows !== bound.shows;
  return facts.length > 0 || other
    ? [
        {
          event: 'PartnershipChanged',
          facts: Object.fromEntries(facts),
          ...(other ? { shows: { place: bound.place, shows } } : {}),
        },
      ]
    : [];
};

/** What the settings form changes, all of it at once. */
export const change: Of<'partnership.change'> = {
  decide: (command, context) => {
    const at = here(context);
    const [wrong] = Object.values(wrongFacts(command));
    if (wrong) return refused(wrong);
    const events = changedSettings(command, at.state);
    if (events.length === 0) return refused(say('partnership.nothing-to-change', {}));
    const partnership = command.name ?? at.state.name;
    return {
      kind: 'done',
      changes: [{ record: at.id, kind: 'partnership', events }],
      effects: [cards(at)],
      reply: { saying: say('partnership.changed', { partnership }), offers: [undoOffer(at)] },
    };
  },
};

/** Takes back the asker's own last change to the partnership, for ten minutes and while nothing came after it. */
export const undo: Of<'partnership.undo'> = {
  needs: () => ({ people: 'roster' }),
  decide: (_, context, loaded) => {
    const at = here(context);
    const { last } = at.state;
    const nothing = refused(say('partnership.nothing-to-undo', {}));
    if (!last) return nothing;
    const late = last.back?.length ? refused(say('partnership.undo-late', {})) : nothing;
    const since = say('partnership.changed-since', { who: whoIs(loaded.people, last.by) });
    const why = undoHindrance(
      last,
      { context, loaded },
      {
        notYours: () => refused(since),
        late: () => late,
      },
    );
    if (why || !last.back?.length) return why ?? nothing;
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'PartnershipUndone' }],
        },
      ],
      effects: [cards(at)],
      reply: { saying: say('partnership.undone', { partnership: at.state.name }) },
    };
  },
};
