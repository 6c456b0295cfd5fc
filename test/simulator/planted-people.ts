import type { Planted } from './planted.ts';

/** Bugs of who is who, whose account it is, and what they may open; found by histories, as those of `planted.ts` are. */
export const plantedInPeople: readonly Planted[] = [
  {
    name: 'two who are found to be one keep two ballots in an open vote',
    file: 'core/features/poll/seats-merged.ts',
    find: 'state.roll.some(({ seat }) => seat === one.gone) ||',
    put: 'state.roll.length < 0 ||',
  },
  {
    name: 'two who are found to be one keep two seats',
    file: 'core/features/partnership/merged.ts',
    find: '.filter((seat) => !(kept && seat === other))',
    put: ".filter((seat) => seat.id !== '')",
  },
  {
    name: 'a code of who has become part of another is theirs still',
    file: 'core/features/person/commands/link-with.ts',
    find: 'loaded.people.get(whoNow(stored.by, loaded))',
    put: 'loaded.people.get(stored.by)',
  },
  {
    name: 'an account that is open again is nobody’s',
    file: 'core/features/partnership/happen/account.ts',
    find: 'if (!state.accounts.includes(account)) {',
    put: 'if (state.accounts.length > 99) {',
  },
  {
    name: 'whoever has no account left goes on leading',
    file: 'core/features/partnership/happen/account.ts',
    find: "{ event: 'PersonGone', person },",
    put: '',
  },
  {
    name: 'a message links to a card of another chat',
    file: 'core/engine/card-links.ts',
    find: 'installOf(one) === installOf(place)',
    put: "installOf(one) !== ''",
  },
  {
    name: 'who is on the list no longer has a feed of it still',
    file: 'core/subject/feeds.ts',
    find: "standing(state, owner) !== 'outside'",
    put: "(standing(state, owner) as string) !== ''",
  },
];
