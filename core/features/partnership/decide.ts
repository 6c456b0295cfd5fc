import type { Deciders } from '../../model/feature.ts';
import { askToJoin, letIn, turnAway } from './decide/doorstep.ts';
import { invite } from './decide/invite.ts';
import { join } from './decide/join.ts';
import { answerAsChair, nameChair, nameClerk } from './decide/officers.ts';
import { listPerson, remove, setPerson } from './decide/people.ts';
import { bring, disconnect, keepPosting, shows } from './decide/places.ts';
import { change, setDoor, undo } from './decide/settle.ts';
import { setup } from './decide/setup.ts';
import type { PartnershipCommand } from './shapes.ts';

/** Every command of a partnership and its rule. Whose role suffices is checked before (its rights). */
export const partnershipDeciders: Deciders<PartnershipCommand> = {
  'partnership.setup': setup,
  'partnership.invite': invite,
  'partnership.join': join,
  'partnership.disconnect': disconnect,
  'partnership.keep-posting': keepPosting,
  'partnership.shows': shows,
  'partnership.door': setDoor,
  'partnership.bring': bring,
  'partnership.ask-to-join': askToJoin,
  'partnership.let-in': letIn,
  'partnership.turn-away': turnAway,
  'partnership.list-person': listPerson,
  'partnership.set-person': setPerson,
  'partnership.remove': remove,
  'partnership.chair': nameChair,
  'partnership.clerk': nameClerk,
  'partnership.chair-answer': answerAsChair,
  'partnership.undo': undo,
  'partnership.change': change,
};
