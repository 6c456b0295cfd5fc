import { addDays, morning, today } from '../calendar/days.ts';
import { workingDayOnOrAfter } from '../calendar/holidays.ts';
import type { EffectDraft } from '../effect.ts';
import type { PersonId } from '../ids.ts';
import { say } from '../language/saying.ts';
import type { Offer } from '../outcome.ts';
import type { Loaded, Scene } from '../scene.ts';
import { line, me } from './names.ts';
import type { Partnership } from './partnership.ts';

/** The chair is asked once, the next working morning, whether that is right (product 3.1). */
export const chairAsked = (
  chair: PersonId,
  partnership: {
    readonly id: string;
    readonly state: Pick<Partnership, 'name' | 'zone' | 'nation'>;
  },
  scene: Scene,
  loaded: Pick<Loaded, 'people'>,
): EffectDraft => {
  const { name, zone, nation } = partnership.state;
  const tomorrow = workingDayOnOrAfter(addDays(today(scene.now, zone), 1), nation);
  const scope = { in: partnership.id };
  const offers: Offer[] = [
    {
      label: say('label.partnership.right', {}),
      about: name,
      ask: { ask: 'partnership.chair-answer', mine: true, ...scope },
    },
    {
      label: say('label.partnership.not-me', {}),
      about: name,
      ask: { ask: 'partnership.chair-answer', mine: false, ...scope },
    },
  ];
  const by = me(scene, loaded.people);
  const saying = say('partnership.named-chair', { partnership: name, by });
  return { ...line(chair, saying, { offers, first: true }), notBefore: morning(tomorrow, zone) };
};
