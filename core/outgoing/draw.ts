import { actionCard, batchCard } from '../action/card.ts';
import { digestView, nudgeCard } from '../action/view.ts';
import { today } from '../calendar/days.ts';
import type { Effect, Notice } from '../effect.ts';
import {
  type AccountId,
  type PartnershipId,
  type PersonId,
  type PlaceId,
  partnershipOf,
  type RecordId,
  recordOf,
} from '../ids.ts';
import { loadNeeds, loadRecords } from '../load.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { partnershipCard, welcomeView } from '../partnership/view.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { CardScene } from '../scene.ts';
import { inPartnership, replyView, shortened } from '../speak.ts';
import type { View } from '../view/view.ts';
import { accountsIn } from './reach.ts';

export interface Drawn {
  readonly view: View;
  readonly hash: string;
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}
