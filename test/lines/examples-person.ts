import type { Partnership } from '../../core/model/context.ts';
import { slackAccount } from './cast.ts';
import type { Examples, Of } from './examples.ts';
import { knocks } from './examples-partnership.ts';
import { codeIn } from './southport.ts';

export const personExamples: Examples<Of<'person'>> = {
  'person.link': () => ({
    who: 'mia',
    where: 'direct',
    ask: { ask: 'person.link' },
    line: 'partnership link',
  }),
  'person.link-with': async (on) => {
    const code = codeIn(await on.ask('mia', { ask: 'person.link' }));
    return {
      who: 'stan',
      where: 'direct',
      ask: { ask: 'person.link-with', code, sure: true },
    };
  },
  // Stan stands on the list by his name alone.
  'person.same': async (on) => {
    await on.ask('priya', { ask: 'partnership.list-person', name: 'Stan' });
    const person = await knocks(on);
    const home = (await on.world.ports.store.load(on.programme, [on.id])).get(on.id);
    const known = (home?.state as Partnership | undefined)?.seats.at(-1)?.holder;
    return {
      who: 'priya',
      ask: { ask: 'person.same', account: slackAccount('stan'), person, known, yes: true },
    };
  },
  'person.away': () => ({
    who: 'sam',
    where: 'direct',
    ask: { ask: 'person.away', until: '2027-01-18' },
    line: 'away until 18 January',
    form: { opens: { ask: 'form', form: 'person.away' }, values: { until: '2027-01-18' } },
  }),
  'person.stop-feed': () => ({
    who: 'mia',
    ask: { ask: 'person.stop-feed' },
    line: 'stop my feed',
  }),
  'person.nudges': () => ({
    who: 'sam',
    where: 'direct',
    ask: { ask: 'person.nudges', nudges: 'weekly' },
  }),
  'person.reach-here': () => ({
    who: 'sam',
    where: 'direct',
    ask: { ask: 'person.reach-here' },
  }),
};
