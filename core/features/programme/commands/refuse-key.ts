import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { command } from '../../../model/rule.ts';
import { each } from '../../../subject/names.ts';
import { officers } from '../../../subject/standing.ts';
import { areaIn, keyNeeds, notPressed } from '../decide-key.ts';
import { refuseKeyForm } from '../forms/keys.ts';
import { tell } from '../here.ts';
import { pressed } from '../keys.ts';
import { leadIn } from '../programme.ts';
import { askers } from '../proposals.ts';

/** The no of one of the two, with why. */
export const refuseKey = /* @__PURE__ */ ask('programme.refuse-key', () => ({
  ...scope(),
  area: z.string().min(1).max(60),
  turn: z.int().min(1),
  reason: z.string().trim().min(1).max(300),
}));

/** Refuses a partnership: neither key counts until it is changed or asked for again (rules: Two keys). */
export const refuseKeyRule = () =>
  command(refuseKey, {
    right: 'anyone',
    reach: 'programme',
    needs: ({ area }) => keyNeeds(area),
    decide: ({ area, turn, reason }, context, loaded) => {
      const there = areaIn(loaded, area);
      const press = pressed(there, turn, context, loaded);
      // Who has said yes may still say no.
      if (!there || !('mine' in press)) return notPressed(press, there, context, loaded);
      const { mine, other } = press;
      const partnership = there.state.name;
      const by = loaded.people.get(context.me)?.state.name ?? context.asker.name;
      const again: Offer = {
        label: say('label.programme.ask-again', {}),
        about: partnership,
        ask: { ask: 'programme.ask-again', in: there.id },
      };
      const told = each([...askers(there), other.now, leadIn(loaded)]);
      return {
        kind: 'done',
        changes: [
          {
            record: there.id,
            kind: 'partnership',
            events: [{ event: 'KeyRefused', key: mine.person, reason }],
          },
        ],
        effects: [
          { to: 'places', body: { kind: 'card', subject: there.id } },
          ...told
            .filter((one) => one !== context.me)
            .map((to) =>
              tell(
                to,
                say('programme.was-refused', { by, partnership, reason }),
                officers(there.state).includes(to) ? [again] : [],
                context,
              ),
            ),
        ],
        reply: { saying: say('programme.refused', { partnership }) },
      };
    },
    forms: [refuseKeyForm()],
  });
