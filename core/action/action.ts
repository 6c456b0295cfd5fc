import type { At, Day, PersonId, PlaceId } from '../ids.ts';

/** Who is to do it. An organisation alone is asked to name a person. */
export type Owner = { readonly person: PersonId } | { readonly organisation: string };

/** The action as its journal makes it. */
export interface Action {
  readonly title: string;
  readonly detail?: string;
  readonly owner?: Owner;
  readonly with: readonly PersonId[];
  readonly due?: Day;
  readonly standing:
    | { readonly is: 'open' }
    | { readonly is: 'blocked'; readonly reason?: string }
    | { readonly is: 'done'; readonly outcome?: string }
    | { readonly is: 'dropped'; readonly reason?: string }
    /** Made by mistake and taken back within ten minutes. */
    | { readonly is: 'taken-back' };
  readonly snoozedUntil?: Day;
  /** The owner was asked, and has said yes. */
  readonly accepted?: true;
  readonly notes: number;
  readonly made: Touch;
  /** The last thing done to it: what its card's last line says. */
  readonly last: Touch & { readonly did: ActionEvent['event'] };
  /** How it was before `last`, while that can still be taken back. */
  readonly before?: ActionBefore;
  /** The steps of the nudge already taken for this due date. */
  readonly nudged: readonly Day[];
  /** Nation and zone of its partnership when it was made or dated: its wake is counted in them. */
  readonly clock: {
    readonly zone: string;
    readonly nation: 'england-and-wales' | 'scotland' | 'northern-ireland';
  };
}
export interface Touch {
  readonly at: At;
  readonly by?: PersonId;
  readonly via?: PlaceId;
}
export type ActionBefore = Pick<Action, 'title' | 'with' | 'standing'> &
  Partial<Pick<Action, 'detail' | 'owner' | 'due' | 'snoozedUntil' | 'accepted'>>;

/** What can happen to an action, kept for ever. Who and when stand in the journal entry. */
export type ActionEvent =
  | {
      readonly event: 'ActionCreated';
      readonly title: string;
      readonly detail?: string;
      readonly owner?: Owner;
      readonly with?: readonly PersonId[];
      readonly due?: Day;
      readonly clock: Action['clock'];
    }
  | { readonly event: 'ActionDone'; readonly outcome?: string }
  | { readonly event: 'ActionOutcomeAdded'; readonly outcome: string }
  | { readonly event: 'ActionDueSet'; readonly due: Day }
  | { readonly event: 'ActionAssigned'; readonly owner: Owner }
  | { readonly event: 'ActionTaken'; readonly owner: Owner }
  | { readonly event: 'ActionAccepted' }
  | { readonly event: 'ActionDeclined' }
  | { readonly event: 'ActionNoted'; readonly text: string }
  | { readonly event: 'ActionBlocked'; readonly reason?: string }
  | { readonly event: 'ActionUnblocked' }
  | { readonly event: 'ActionSnoozed'; readonly until: Day }
  | { readonly event: 'ActionDropped'; readonly reason?: string }
  | { readonly event: 'ActionReopened' }
  | {
      readonly event: 'ActionChanged';
      readonly title?: string;
      readonly detail?: string;
      readonly owner?: Owner;
      readonly due?: Day;
    }
  | { readonly event: 'ActionUndone' }
  | { readonly event: 'ActionNudged'; readonly day: Day };
