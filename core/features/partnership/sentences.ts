import { inWords } from '../../calendar/days.ts';
import { count, list, named, type Who } from '../../language/en-gb/names.ts';
import { british } from '../../model/locale.ts';
import { partnershipHelpPhrases } from './sentences/help.ts';
import { joiningPhrases } from './sentences/joining.ts';
import { leadingPhrases } from './sentences/leading.ts';
import { organisationPhrases } from './sentences/organisations.ts';
import { overviewPhrases } from './sentences/overview.ts';
import { peoplePhrases } from './sentences/people.ts';
import { placePhrases } from './sentences/places.ts';
import { seatFilePhrases } from './sentences/seat-file.ts';
import { seatPlanPhrases } from './sentences/seat-plan.ts';
import { seatPhrases } from './sentences/seats.ts';
import { stoppingPhrases } from './sentences/stopping.ts';
import { successorPhrases } from './sentences/successor.ts';

type Named = { partnership: string };
const declinedNext = {
  told: 'The clerk has been told.',
  you: 'You are its clerk still, and can name another.',
  none: 'It has no clerk either, so members are asked who should take over.',
};

/** Setting up a partnership, its officers and its settings. */
export const partnershipPhrases = {
  ...partnershipHelpPhrases,
  ...joiningPhrases,
  ...peoplePhrases,
  ...seatPhrases,
  ...seatFilePhrases,
  ...seatPlanPhrases,
  ...organisationPhrases,
  ...placePhrases,
  ...overviewPhrases,
  ...leadingPhrases,
  ...stoppingPhrases,
  ...successorPhrases,
  'label.partnership.connect': (_: object) => 'Connect another channel',
  'label.partnership.have-both': (_: object) => 'Have both',
  'label.partnership.right': (_: object) => "That's right",
  'label.partnership.not-me': (_: object) => 'Not me',
  'label.partnership.settings': (_: object) => 'Settings',
  'label.partnership.who-can': (_: object) => 'Who may do what',
  'label.partnership.check': (_: object) => 'Check this channel',
  'partnership.set-up': ({
    partnership,
    word,
    chair,
    people,
  }: Named & { word: string; chair: Who; people: number }) =>
    `${partnership} is set up: chair ${named(chair)}, ${count(people, 'person', 'people')} so far. Elsewhere it is called ‘${word}’.`,
  'partnership.typed-before': ({ text }: { text: string }) => `Before, you typed ‘${text}’.`,
  'partnership.chair-joins-later': ({ chair }: { chair: string }) =>
    `${chair} has no account here yet, and can come in from another channel or be let in.`,
  'partnership.in-no-channel': (_: object) =>
    'It shows in no channel yet. Connect one with a code.',
  'label.partnership.one-more': (_: object) => 'It is another one',
  'partnership.alike': ({ name, there }: { name: string; there: readonly string[] }) =>
    `${list(there)} ${there.length === 1 ? 'is' : 'are'} there already. Is ${name} another one? If one goes on as the other, set this one up, then type ‘partnership goes on as ${name}’ where the old one is shown.`,
  'partnership.have-both': ({ there }: { there: readonly string[] }) =>
    `This channel already has ${list(there)}. Have both here?`,
  'partnership.no-such-zone': ({ zone }: { zone: string }) =>
    `I know no time zone "${zone}". A zone reads like Europe/London.`,
  'partnership.too-many-at-once': ({ most }: { most: number }) =>
    `I can take in ${most} people at once. The others come in when they first act in the channel.`,
  'partnership.named-chair': ({ partnership, by }: Named & { by: Who }) =>
    by.name === ''
      ? `You are named as the chair of ${partnership}.`
      : `${named(by)} named you as the chair of ${partnership}.`,
  'partnership.named-chair-title': (_: object) => 'You are named as chair',
  'partnership.named-chair-clause': ({ partnership }: Named) =>
    `you are named as the chair of ${partnership}`,
  'partnership.chair-named': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is the chair of ${partnership} now.`,
  'partnership.chair-already': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is the chair of ${partnership} already.`,
  'partnership.chair-confirmed': ({ partnership }: Named) => `You're the chair of ${partnership}.`,
  'partnership.chair-declined': (v: Named & { clerk: keyof typeof declinedNext }) =>
    `You're no longer named as chair of ${v.partnership}. ${declinedNext[v.clerk]}`,
  'partnership.not-chair-told': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} says they aren't the chair of ${partnership}. There is no chair. Prompts come to you until one is named.`,
  'partnership.only-chair-answers': ({ chair }: { chair: Who }) =>
    `Only ${named(chair)}, who is named as chair, can answer that.`,
  'partnership.no-chair-now': ({ partnership }: Named) =>
    `${partnership} has no chair at the moment. The clerk can name one.`,
  'partnership.no-chair': (_: object) =>
    'There is no chair. Prompts come to you until one is named.',
  'partnership.clerk-named': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is the clerk of ${partnership} now.`,
  'partnership.clerk-already': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is the clerk of ${partnership} already.`,
  'partnership.clerk-told': ({ partnership, by }: Named & { by: Who }) =>
    `${named(by)} named you as clerk of ${partnership}. You can invite channels, keep the list of people and change what others made.`,
  'partnership.door': ({ partnership, door }: Named & { door: 'channels' | 'list' }) =>
    door === 'channels'
      ? `Anyone in our channels comes into ${partnership} by their first act.`
      : `Only people on the list can act in ${partnership}. Others ask to join.`,
  'label.partnership.voters': ({ voters }: { voters: 'list' | 'channels' }) =>
    voters === 'channels' ? 'Let anyone in our channels vote' : 'Only the list votes',
  'partnership.voters': ({ voters }: { voters: 'list' | 'channels' }) =>
    voters === 'channels'
      ? 'Anyone in our channels may vote from now on, and each card says so.'
      : 'From now on only who is on the list when a vote opens may vote.',
  'partnership.voters-come-in': (_: object) =>
    'Anyone in our channels can vote only where anyone in our channels may come in. Choose that as well.',
  'partnership.changed': ({ partnership }: Named) => `${partnership} is changed.`,
  'partnership.nothing-to-change': (_: object) => 'That is how it is already. Nothing was changed.',
  'partnership.undone': ({ partnership }: Named) => `Your last change to ${partnership} is undone.`,
  'partnership.nothing-to-undo': (_: object) =>
    'There is no change to the partnership that I can take back. Settings and People change it.',
  'partnership.changed-since': ({ who }: { who: Who }) =>
    `${named(who)} changed the partnership after you, so I can't take yours back. Settings and People change it.`,
  'partnership.undo-late': (_: object) =>
    'A change can be undone for ten minutes, and those are over. Settings and People change it.',
  'partnership.day': ({ day }: { day: string }) => inWords(day, british),
};
