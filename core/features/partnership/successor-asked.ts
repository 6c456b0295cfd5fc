import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { type Saying, say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DueContext } from '../../model/feature-due.ts';
import type { Offer } from '../../model/offer.ts';
import { askedWho, inOffice } from './decide/successor.ts';
import { type Here, heldLineTo } from './names.ts';

/** The form in which somebody is named to take over. */
export const nameSuccessor = ({ id, state }: Here, label: Saying): Offer => ({
  label,
  about: state.name,
  ask: { ask: 'form', form: 'partnership.take-over', in: id },
  opens: 'form',
});

/** A chair or clerk is gone: where no chat can reach another, members are asked once who should take over. False after a conflict. */
export const askSuccessor = async (
  partnership: StoredPartnership,
  { programme, now, ports }: DueContext,
): Promise<boolean> => {
  const { id, state } = partnership;
  const within = { store: ports.store, programme, partnership };
  const { people } = await loadNeeds({ people: 'roster' }, within);
  const asked = inOffice(state, people).length > 0 ? [] : askedWho(state, people);
  const saying = say('partnership.who-takes-over', { partnership: state.name });
  const offers = [nameSuccessor(partnership, say('label.partnership.name-somebody', {}))];
  return systemCommit(
    {
      programme,
      partnership,
      records: [partnership],
      changes: [
        { record: id, kind: 'partnership', events: [{ event: 'SuccessorAsked', people: asked }] },
      ],
      effects: asked.map((to) => heldLineTo(to, saying, { offers, state, now })),
      now,
    },
    ports,
  );
};
