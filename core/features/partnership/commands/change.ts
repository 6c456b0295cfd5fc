import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { entry, name, nation, place, shown } from '../ask-fields.ts';
import { settingsOffer, undoOffer } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { wrongFacts } from '../decide/setup.ts';
import { here } from '../names.ts';
import type { Partnership, PartnershipEvent } from '../partnership.ts';
import { boundAt } from '../standing.ts';

export const change = /* @__PURE__ */ ask('partnership.change', () => ({
  ...scope(),
  name: name().optional(),
  /** '' takes it away. */
  area: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  since: day().optional(),
  nation: nation().optional(),
  zone: z.string().max(60).optional(),
  door: entry().optional(),
  pollsBy: z.enum(['members', 'chair-and-clerk']).optional(),
  voters: z.enum(['list', 'channels']).optional(),
  place: place().optional(),
  shows: shown().optional(),
}));

type Change = Named<'partnership.change'>;

const changedSettings = (command: Change, state: Partnership): PartnershipEvent[] => {
  const { name, area, kind: sort, since, nation, zone, door, pollsBy, place, shows } = command;
  const voters = command.voters === (state.voters ?? 'list') ? undefined : command.voters;
  const facts = Object.entries(
    defined({ name, area, sort, since, nation, zone, door, pollsBy, voters }),
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
export const changeRule = () =>
  command(change, {
    right: 'chair or clerk',
    whileProposed: true,
    decide: (command, context) => {
      const at = here(context);
      const [wrong] = Object.values(wrongFacts(command));
      if (wrong) return refused(wrong);
      if (command.voters === 'channels' && (command.door ?? at.state.door) === 'list') {
        return refused(say('partnership.voters-come-in', {}), [settingsOffer(at)]);
      }
      const events = changedSettings(command, at.state);
      if (events.length === 0) return refused(say('partnership.nothing-to-change', {}));
      const partnership = command.name ?? at.state.name;
      return {
        kind: 'done',
        changes: [{ record: at.id, kind: 'partnership', events }],
        effects: [cards(at)],
        reply: {
          saying: say('partnership.changed', { partnership }),
          ...(command.voters !== undefined && command.voters !== (at.state.voters ?? 'list')
            ? { lines: [say('partnership.voters', { voters: command.voters })] }
            : {}),
          offers: [undoOffer(at)],
        },
      };
    },
  });
