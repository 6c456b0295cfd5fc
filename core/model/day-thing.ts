import type { Row, View } from '../view/view.ts';
import type { CardContext } from './context.ts';
import type { Day, PersonId, RecordId } from './ids.ts';
import type { Offer } from './offer.ts';

/** One thing in a person's message of a day, as the feature shows it that it belongs to. */
export interface DayThing {
  /** News is told once and stands in no list: it is never left out for want of room. */
  readonly sort: 'action' | 'other' | 'news';
  /** Still to be done; what is settled is one line below. */
  readonly open: boolean;
  /** The record that keeps that it was told. */
  readonly of?: RecordId;
  /** It was to be said on this very day: one such is enough for a message. */
  readonly asks: boolean;
  readonly row: Row;
  /** What else can be done with such things, from the one menu under the message: it asks which. */
  readonly rest?: readonly Offer[];
  /** Its part of the sentence that is read aloud. */
  readonly clause: string;
  /** The whole message where nothing else is in it. */
  readonly alone?: View;
  /** It is nothing of theirs to do: it stands below those under this title, and is not counted among them. */
  readonly below?: {
    readonly title: string;
    readonly aloud: string;
    readonly blocks: View['blocks'];
  };
}

export type DayContext = Pick<CardContext, 'now' | 'today' | 'locale' | 'place'> & {
  /** The day whose message it is; it may have been one of long ago. */
  readonly day: Day;
  /** The message of that day is there already, and is only brought up to date. */
  readonly stands: boolean;
};

/** Whose message of which day it is. */
export interface DayReader {
  readonly person: PersonId;
  /** That person's name, and those of the persons who have become part of them. */
  readonly names: readonly PersonId[];
  readonly day: Day;
  readonly people: CardContext['people'];
}
