import { loadRecords, personNow } from '../engine/load.ts';
import { systemCommit } from '../engine/system-commit.ts';
import { say, sentence } from '../language/saying.ts';
import type { Partnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { PersonId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { text } from '../view/view.ts';

/** The same with who sends it and why before it. */
export const greeted = async (
  drawn: Drawn,
  effect: Effect,
  ports: DeliverPorts,
): Promise<Drawn> => {
  const { programme, to } = effect;
  const person = await personNow(programme, to as PersonId, ports);
  const id = effect.partnership ?? person?.state.partnerships[0];
  const home = id && (await loadRecords(ports.store, programme, [id])).get(id);
  const partnership = (home?.state as Partnership | undefined)?.name;
  const line = sentence(
    say('greeting', partnership === undefined ? {} : { partnership }),
    localeOf(to as PersonId),
  );
  return {
    ...drawn,
    view: {
      aloud: `${line} ${drawn.view.aloud}`,
      blocks: [{ kind: 'text', spans: [text(line)] }, ...drawn.view.blocks],
    },
  };
};

/**
 * The first message to a person says who sends it and why, once (rules: First message); others
 * leave as they were drawn.
 */
export const introduced = async (
  drawn: Drawn,
  effect: Effect,
  ports: DeliverPorts,
): Promise<Drawn> => {
  if (!effect.to.startsWith('person:')) return drawn;
  const person = await personNow(effect.programme, effect.to as PersonId, ports);
  return !person || person.state.greeted ? drawn : greeted(drawn, effect, ports);
};

/** Remembers that it was said; a conflict costs one greeting more. */
export const rememberGreeting = async (effect: Effect, ports: DeliverPorts): Promise<void> => {
  if (!effect.to.startsWith('person:')) return;
  const person = await personNow(effect.programme, effect.to as PersonId, ports);
  if (!person || person.state.greeted) return;
  const changes = [{ record: person.id, kind: 'person', events: [{ event: 'Greeted' }] }] as const;
  const act = {
    programme: effect.programme,
    partnership: undefined,
    records: [person],
    changes,
    effects: [],
    now: ports.now(),
  };
  await systemCommit(act, ports);
};
