import type { Context, Standing } from './context.ts';
import type { Ask } from './register.ts';

/**
 * Who may ask what (rules: Rights). `owner` stands for the owner of the thing, its helpers, the chair and the clerk:
 * the plain role is checked here, whose thing it is by the feature that loads it.
 */
export type Right = 'anyone' | 'observer' | 'member' | 'owner' | 'chair or clerk' | 'asked';
/** What must be known before it is decided: one partnership, the programme only, or nothing. */
export type Reach = 'partnership' | 'programme' | 'anywhere';

/** Of which of the asker's partnerships a list tells. */
export type Across = 'all' | 'late';

/** Who may ask something, where it stands, and what must be known of the world before it is decided. */
export interface Access {
  readonly right: Right;
  readonly reach: Reach;
  /** Somebody outside every partnership becomes somebody by it: the chat is asked who they are. */
  readonly introduces?: true;
  /** It depends on how many people read along. */
  readonly sized?: true;
  /** It may be done in a closed partnership too. */
  readonly whileClosed?: true;
  /** And in one that is not open yet: it belongs to what is asked of the keys (rules: Two keys). */
  readonly whileProposed?: true;
  /** Of a form: whose right it is what it asks, so that it opens for nobody who is to be let in first. */
  readonly toSee?: Right;
  /** Takes back what its asker did: theirs, though what they did is no more (rules: Undo). */
  readonly byWhoDid?: (context: Pick<Context, 'partnership' | 'me'>) => boolean;
  /** It lists people: only to who is on the list, whoever would be let in by an act. */
  readonly ofPeople?: true;
  /** It brings a partnership about or here, and stands in none. */
  readonly founds?: true;
  /** It names a code, which opens the programme that it was made in; wrong ones are counted. */
  readonly coded?: true;
  /** It writes the item of the asker's own seat under the version that was read of it, and nothing else. */
  readonly ofOwnSeat?: (ask: Ask) => boolean;
  /** It is a vote of the asker's own seat: whoever may be somebody else who is known waits with it (rules: One person). */
  readonly ballot?: (ask: Ask, context: Pick<Context, 'partnership' | 'me'>) => boolean;
  /** A plain list, which in private goes across all of the asker's partnerships, or those with something late; undefined for any other. */
  readonly across?: (ask: Ask) => Across | undefined;
  /**
   * Looked at rather than asked, as often as somebody comes by: read as things were some moments ago, each of them
   * once, and of the programme of the workspace or tenant in which the app is (docs/decisions/041).
   */
  readonly glance?: true;
  /** A button of "Which one?" asks it: the partnership that it names is the one meant from now on. */
  readonly chooses?: true;
}
const height: Readonly<Record<Standing, number>> = {
  outside: 0,
  observer: 1,
  member: 2,
  clerk: 3,
  chair: 3,
};
/** The least standing with which the feature is asked at all; `owner` and `asked` are finished there. */
const needed: Readonly<Record<Right, number>> = {
  anyone: 0,
  asked: 0,
  observer: 1,
  member: 2,
  owner: 2,
  'chair or clerk': 3,
};

/** Whether someone of this standing may ask this, as far as their role says. */
export const allows = (right: Right, standing: Standing): boolean =>
  height[standing] >= needed[right];

/** Chair and clerk, who run the partnership. */
export const isOfficer = ({ standing }: { readonly standing: Standing }): boolean =>
  allows('chair or clerk', standing);
