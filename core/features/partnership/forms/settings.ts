import { type At, wrong } from '../../../forms/declared.ts';
import { emptied, line, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import type { Shows } from '../../../model/shows.ts';
import { here } from '../names.ts';
import type { Partnership } from '../partnership.ts';
import { boundAt } from '../standing.ts';
import { nation, since, zone } from './fields.ts';

const shown: readonly Shows[] = ['everything', 'meetings-and-polls', 'nothing'];
const doors: readonly Partnership['door'][] = ['channels', 'list'];
const openers: readonly Partnership['pollsBy'][] = ['members', 'chair-and-clerk'];

const voters = ['list', 'channels'] as const;

const now = ({ context }: At<unknown>) => here(context).state;
const bound = (at: At<unknown>) => boundAt(now(at), at.context.where.place);

/** Changes how a partnership is set, all of it in one form. */
export const settingsForm = form({ words: { save: 'form.save' } }, 'partnership.settings', {
  title: (at) => say('settings.title', { partnership: now(at).name }),
  fields: {
    name: line({ label: 'field.name', required: true, max: 100, given: (at) => now(at).name }),
    door: oneOf(doors, (door) => say('settings.door-is', { door }), {
      label: 'field.door',
      given: (at) => now(at).door,
    }),
    'polls-by': oneOf(openers, (by) => say('settings.polls-are', { by }), {
      label: 'field.polls-by',
      given: (at) => now(at).pollsBy,
    }),
    voters: oneOf(voters, (who) => say('settings.voters-are', { voters: who }), {
      label: 'field.voters',
      given: (at) => now(at).voters ?? 'list',
    }),
    shows: oneOf(shown, (shows) => say('settings.shows', { shows }), {
      label: 'field.shows',
      when: (at) => bound(at) !== undefined,
      given: (at) => bound(at)?.shows,
    }),
    area: emptied(line({ label: 'field.area', max: 200, given: (at) => now(at).area ?? '' })),
    kind: emptied(line({ label: 'field.kind', max: 100, given: (at) => now(at).sort ?? '' })),
    since: since((at) => now(at).since, { hint: 'hint.since' }),
    nation: nation((at) => now(at).nation),
    zone: zone((at) => now(at).zone),
  },
  ask: ({ name, 'polls-by': pollsBy, ...values }, { context }) => {
    if (name === undefined) return wrong('name', say('form.needs-name', {}));
    if (values.voters === 'channels' && values.door === 'list') {
      return wrong('voters', say('partnership.voters-come-in', {}));
    }
    return {
      ask: 'partnership.change',
      name,
      pollsBy,
      ...values,
      place: values.shows && context.where.place,
    };
  },
});
