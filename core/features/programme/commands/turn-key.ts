import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { each } from '../../../subject/names.ts';
import { areaIn, keyNeeds, notPressed } from '../decide-key.ts';
import { offers, tell } from '../here.ts';
import { pressed } from '../keys.ts';
import { leadIn } from '../programme.ts';
import { askers } from '../proposals.ts';

/** The yes of one of the two who hold the keys of the programme, to a partnership as they saw it. */
export const turnKey = /* @__PURE__ */ ask('programme.turn-key', () => ({
  ...scope(),
  area: z.string().min(1).max(60),
  turn: z.int().min(1),
}));

/** Turns a key; with the second a partnership opens (rules: Two keys). */
export const turnKeyRule = () =>
  command(turnKey, {
    right: 'anyone',
    reach: 'programme',
    needs: ({ area }) => keyNeeds(area),
    decide: ({ area, turn }, context, loaded) => {
      const there = areaIn(loaded, area);
      const press = pressed(there, turn, context, loaded);
      if (!there || (press.is !== 'opens' && press.is !== 'turned'))
        return notPressed(press, there, context, loaded);
      const { mine, other } = press;
      const opens = press.is === 'opens';
      const partnership = there.state.name;
      const told = each([...askers(there), leadIn(loaded)]).filter((one) => one !== context.me);
      const saying = say('programme.opened', {
        partnership,
        keys: [other, mine].map(({ name, office }) => ({ name, office })),
      });
      return {
        kind: 'done',
        changes: [
          {
            record: there.id,
            kind: 'partnership',
            events: [
              { event: 'KeyTurned', key: mine.person },
              ...(opens ? [{ event: 'PartnershipOpened' } as const] : []),
            ],
          },
        ],
        effects: [
          { to: 'places', body: { kind: 'card', subject: there.id } },
          ...(opens ? told.map((to) => tell(to, saying, [], context)) : []),
        ],
        reply: opens
          ? { saying }
          : {
              saying: say('programme.key-turned', {
                partnership,
                other: other.name,
                office: other.office,
              }),
              offers: [offers.keys(context.partnership)],
            },
      };
    },
  });
