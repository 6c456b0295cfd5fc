import type { AccountId, At, Day, PersonId, PlaceId, Ref } from '../../model/ids.ts';

/** Who is to do it. An organisation alone is asked to name a person; an account we have not met yet is asked itself. */
export type Owner =
  | { readonly person: PersonId }
  | { readonly organisation: string }
  | { readonly account: AccountId; readonly name: string };

/** What somebody may have set since a card was drawn. */
export type Value = 'title' | 'detail' | 'owner' | 'due' | 'standing';

/** The action as its journal makes it. */
export interface Action {
  readonly v: 1;
  readonly title: string;
  readonly detail?: string;
  readonly owner?: Owner;
  readonly with: readonly PersonId[];
  readonly due?: Day;
  /** The meeting by which it is due: its date moves when the meeting does. */
  readonly follows?: Ref;
  readonly standing:
    | { readonly is: 'open' }
    | { readonly is: 'blocked'; readonly reason?: string }
    | { readonly is: 'done'; readonly outcome?: string; readonly finished: Touch }
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
  /** Days on which its owner was nudged. */
  readonly nudged: readonly Day[];
  /** Nudge steps up to this instant were over when it was made, dated, given, unblocked or reopened. */
  readonly armed: At;
  /** How many things have happened to it: equals the record's version, for each is one commit. */
  readonly turns: number;
  /** Who last set a value, and at which turn. */
  readonly touched: { readonly [Name in Value]?: Touch & { readonly turn: number } };
  /** The actions that one command made together with this one, itself among them. */
  readonly batch?: readonly Ref[];
  /** Nation and zone of its partnership when it was made or dated: its wake is counted in them. */
  readonly clock: {
    readonly zone: string;
    readonly nation: 'england-and-wales' | 'scotland' | 'northern-ireland';
  };
}
/** Who did something, where and when. */
export interface Touch {
  readonly at: At;
  readonly by?: PersonId;
  readonly via?: PlaceId;
}
/** What an undo brings back. */
export type ActionBefore = Pick<Action, 'title' | 'with' | 'standing' | 'notes' | 'armed'> &
  Partial<Pick<Action, 'detail' | 'owner' | 'due' | 'follows' | 'snoozedUntil' | 'accepted'>>;

/** What can happen to an action, kept for ever. Who and when stand in the journal entry. */
export type ActionEvent =
  | {
      readonly event: 'ActionCreated';
      readonly title: string;
      readonly detail?: string;
      readonly owner?: Owner;
      readonly with?: readonly PersonId[];
      readonly due?: Day;
      readonly follows?: Ref;
      readonly clock: Action['clock'];
      readonly batch?: readonly Ref[];
    }
  | { readonly event: 'ActionDone'; readonly outcome?: string }
  | { readonly event: 'ActionOutcomeAdded'; readonly outcome: string }
  | { readonly event: 'ActionDueSet'; readonly due: Day; readonly follows?: Ref }
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
