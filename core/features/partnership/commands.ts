import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { idShapes } from '../../model/id-schemas.ts';

/** What can be asked of a partnership, its channels and its people. */
export const partnershipAsks = lazy(() => {
  const scope = { in: z.string().optional(), seen: z.int().optional() };
  const { place, named, ...ids } = idShapes();
  const person = ids.person.startsWith('person:');
  const organisation = z.string().min(1).max(100);
  const nation = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
  const shows = z.enum(['everything', 'meetings-and-polls', 'nothing']);
  const door = z.enum(['channels', 'list']);
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  const sure = z.boolean().optional();

  const commands = [
    z.strictObject({
      ask: z.literal('partnership.setup'),
      name: z.string().min(1).max(100),
      /** Accounts as the platform's picker gives them; a name where the person has none here. */
      chair: z.union([named, z.strictObject({ name: z.string().min(1).max(100) })]),
      clerk: named.optional(),
      members: z.array(named).max(100).optional(),
      area: z.string().max(200).optional(),
      kind: z.string().max(100).optional(),
      since: day.optional(),
      nation: nation.optional(),
      zone: z.string().max(60).optional(),
      /** What was typed here before there was a partnership, to be handed back when there is one. */
      typed: z.string().max(300).optional(),
      sure,
    }),
    z.strictObject({ ask: z.literal('partnership.invite'), ...scope }),
    z.strictObject({ ask: z.literal('partnership.join'), code: z.string().max(40), sure }),
    z.strictObject({ ask: z.literal('partnership.disconnect'), ...scope, place, sure }),
    z.strictObject({
      ask: z.literal('partnership.keep-posting'),
      ...scope,
      place,
      yes: z.boolean(),
    }),
    z.strictObject({
      ask: z.literal('partnership.shows'),
      ...scope,
      place,
      shows,
    }),
    z.strictObject({
      ask: z.literal('partnership.door'),
      ...scope,
      door,
    }),
    /** Moves the one live card to the bottom of the channel in which it is asked. */
    z.strictObject({ ask: z.literal('partnership.bring'), ...scope }),
    z.strictObject({
      ask: z.literal('partnership.ask-to-join'),
      ...scope,
      /** What they wanted to do, as JSON: done once they are let in. */
      after: z.string().max(3000).optional(),
    }),
    z.strictObject({
      ask: z.literal('partnership.let-in'),
      ...scope,
      person,
      organisation: organisation.optional(),
    }),
    z.strictObject({ ask: z.literal('partnership.turn-away'), ...scope, person }),
    z.strictObject({
      ask: z.literal('partnership.list-person'),
      ...scope,
      name: z.string().min(1).max(100),
      organisation: organisation.optional(),
      role: z.enum(['member', 'observer']).optional(),
    }),
    z.strictObject({
      ask: z.literal('partnership.set-person'),
      ...scope,
      person,
      organisation: organisation.optional(),
      role: z.enum(['member', 'observer']).optional(),
    }),
    z.strictObject({ ask: z.literal('partnership.remove'), ...scope, person, sure }),
    z.strictObject({ ask: z.literal('partnership.chair'), ...scope, person }),
    z.strictObject({ ask: z.literal('partnership.clerk'), ...scope, person }),
    z.strictObject({ ask: z.literal('partnership.chair-answer'), ...scope, mine: z.boolean() }),
    z.strictObject({ ask: z.literal('partnership.undo'), ...scope }),
    z.strictObject({
      ask: z.literal('partnership.change'),
      ...scope,
      name: z.string().min(1).max(100).optional(),
      /** '' takes it away. */
      area: z.string().max(200).optional(),
      kind: z.string().max(100).optional(),
      since: day.optional(),
      nation: nation.optional(),
      zone: z.string().max(60).optional(),
      door: door.optional(),
      pollsBy: z.enum(['members', 'chair-and-clerk']).optional(),
      place: place.optional(),
      shows: shows.optional(),
    }),
  ] as const;

  const questions = [
    z.strictObject({ ask: z.literal('partnership.show'), ...scope }),
    z.strictObject({
      ask: z.literal('partnership.people'),
      ...scope,
      page: z.int().min(1).max(100).optional(),
    }),
    z.strictObject({ ask: z.literal('partnership.who'), ...scope, name: z.string().max(100) }),
    z.strictObject({ ask: z.literal('partnership.who-can'), ...scope }),
    z.strictObject({ ask: z.literal('partnership.settings'), ...scope }),
    z.strictObject({ ask: z.literal('partnership.doctor'), ...scope }),
  ] as const;

  return { commands, questions, nation };
});
type Asks = ReturnType<typeof partnershipAsks>;

export type PartnershipCommand = z.infer<Asks['commands'][number]>;
export type PartnershipQuestion = z.infer<Asks['questions'][number]>;
