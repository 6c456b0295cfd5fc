import { momentInWords } from '../../../calendar/days.ts';
import {
  type Channel,
  channel,
  chat,
  count,
  list,
  named,
  pastDate,
  type Who,
} from '../../../language/en-gb/names.ts';
import { type Platform, platformNames } from '../../../model/platforms.ts';

type Named = { partnership: string };
type Shows = 'everything' | 'meetings-and-polls' | 'nothing';
type Is = 'live' | 'removed' | 'archived' | 'paused';

const shown: Readonly<Record<Shows, string>> = {
  everything: 'everything',
  'meetings-and-polls': 'meetings and polls',
  nothing: 'nothing by itself',
};
const posting: Readonly<Record<Is, string>> = {
  live: 'posting works',
  removed: "I'm not in it any longer",
  archived: 'it is archived',
  paused: 'posting is paused',
};
const rights = {
  anyone: 'anyone in the channel',
  observer: 'observers, members, the chair and the clerk',
  member: 'members, the chair and the clerk',
  owner: 'the owner and helpers of the action, the chair and the clerk',
  'chair or clerk': 'the chair and the clerk',
  asked: 'the one who is asked',
  opener: 'whoever opened it, the chair and the clerk',
};
const nations = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** The front door card, the welcome, settings and what a channel is told about itself. */
export const overviewPhrases = {
  'label.partnership.set-up': (_: object) => 'Set up a partnership here',
  'label.partnership.code': (_: object) => 'I have a code from another channel',
  'label.partnership.go-on': (_: object) => 'Post again here',
  'label.partnership.post-again': (_: object) => 'Post again',
  'label.what-can-you-do': (_: object) => 'What can you do?',
  'welcome.line': (_: object) =>
    'I keep one list of actions, votes and meetings for a partnership, in Slack and in Teams together.',
  'welcome.reads': (_: object) => 'I read only what is addressed to me.',
  'welcome.aloud': (_: object) =>
    'Folkmoot was added. It keeps one list of actions, votes and meetings for a partnership in Slack and Teams. Choose: set up here, or join with a code.',
  'card.chair': (_: object) => 'Chair',
  'card.clerk': (_: object) => 'Clerk',
  'card.people': (_: object) => 'People',
  'card.shown-in': (_: object) => 'Shown in',
  'card.next-meeting': (_: object) => 'Next meeting',
  'card.open-actions': (_: object) => 'Open actions',
  'card.next-review': (_: object) => 'Next review',
  'card.follows': (_: object) => 'Follows',
  'card.formerly': (_: object) => 'Formerly',
  'card.named': ({ names }: { names: readonly string[] }) => list(names),
  'card.voters': (_: object) => 'Anyone in these channels may vote.',
  'card.person': ({ who }: { who: Who }) => named(who),
  'card.no-one-yet': (_: object) => 'no one yet',
  'card.none-set': (_: object) => 'none set yet',
  'card.people-count': (v: {
    total: number;
    chats: Readonly<Partial<Record<Platform, number>>>;
    none: number;
  }) => {
    const parts = [
      ...platformNames().flatMap((platform) => {
        const people = v.chats[platform] ?? 0;
        return people > 0 ? [`${people} ${chat(platform)}`] : [];
      }),
      ...(v.none > 0 ? [`${v.none} no chat yet`] : []),
    ];
    return parts.length > 0 ? `${v.total} (${parts.join(', ')})` : `${v.total}`;
  },
  'card.channels': ({ channels }: { channels: readonly Channel[] }) =>
    channels.length > 0 ? channels.map(channel).join(', ') : 'no channel yet',
  'card.meeting': ({ line, ref }: { line: string; ref: string }) => `${line} (${ref})`,
  'card.open-count': ({ open, overdue }: { open: number; overdue: number }) =>
    overdue > 0 ? `${open}, of which ${pastDate(overdue)}` : `${open}`,
  'card.aloud': (
    v: Named & { chair?: string; people: number; meeting?: string; open: number; overdue: number },
  ) => {
    const facts = [
      v.chair ? `Chair ${v.chair}` : 'No chair yet',
      count(v.people, 'person', 'people'),
      ...(v.meeting ? [`next meeting ${v.meeting}`] : []),
      count(v.open, 'open action', 'open actions'),
      ...(v.overdue > 0 ? [pastDate(v.overdue)] : []),
    ];
    return `${v.partnership}. ${facts.join(', ')}.`;
  },
  'settings.title': ({ partnership }: Named) => `Settings of ${partnership}`,
  'settings.word': (_: object) => 'Short word',
  'settings.since': (_: object) => 'In being since',
  'settings.area': (_: object) => 'Area',
  'settings.kind': (_: object) => 'Kind',
  'settings.nation': (_: object) => 'Bank holidays of',
  'settings.zone': (_: object) => 'Time zone',
  'settings.door': (_: object) => 'Who may come in',
  'settings.or-none': ({ text }: { text: string }) => text || 'not given',
  'settings.nation-name': ({ nation }: { nation: keyof typeof nations }) => nations[nation],
  'settings.door-is': ({ door }: { door: 'channels' | 'list' }) =>
    door === 'channels' ? 'Anyone in our channels' : 'Only people on the list',
  'settings.polls-by': (_: object) => 'Who may open a poll',
  'settings.polls-are': ({ by }: { by: 'members' | 'chair-and-clerk' }) =>
    by === 'members' ? 'Every member' : 'The chair and the clerk',
  'settings.voters': (_: object) => 'Who may vote',
  'settings.voters-are': ({ voters }: { voters: 'list' | 'channels' }) =>
    voters === 'channels' ? 'Anyone in our channels' : 'Who is on the list when a vote opens',
  'settings.shows': ({ shows }: { shows: Shows }) =>
    shown[shows].charAt(0).toUpperCase() + shown[shows].slice(1),
  'settings.channel-name': (v: { channel: Channel }) => channel(v.channel),
  'settings.channel': (v: { channel: Channel; shows: Shows; is: Is }) =>
    `${channel(v.channel)} shows ${shown[v.shows]}; ${posting[v.is]}`,
  'settings.aloud': ({ partnership, places }: Named & { places: number }) =>
    `Settings of ${partnership}, which shows in ${count(places, 'channel', 'channels')}.`,
  'doctor.here': ({
    partnership,
    shows,
    is,
    why,
  }: Named & { shows: Shows; is: Is; why?: string }) =>
    `This channel shows ${shown[shows]} of ${partnership}; ${why ? `posting does not work: ${why}` : posting[is]}.`,
  'doctor.not-here': ({ partnership }: Named) => `This channel shows nothing of ${partnership}.`,
  'doctor.channels': ({ channels }: { channels: number }) =>
    channels === 0
      ? 'Every channel is posted to.'
      : `Nothing is posted in ${count(channels, 'channel', 'channels')}, which you can mend or disconnect below.`,
  'doctor.people': ({ people, named: some }: { people: number; named: readonly Who[] }) =>
    people === 0
      ? 'Everyone on the list can be reached in a chat.'
      : `${count(people, 'person on the list is', 'people on the list are')} in no chat that I can reach: ${list([...some.map(named), ...(people > some.length ? [`${people - some.length} more`] : [])])}.`,
  'doctor.stuck': (_: object) => 'it fails again and again, and is tried once an hour',
  'doctor.stuck-all': ({ messages }: { messages: number }) =>
    `${count(messages, 'message keeps', 'messages keep')} failing by a fault of mine: whoever runs Folkmoot finds it under "stuck".`,
  'doctor.doubts': ({ messages }: { messages: number }) =>
    messages === 0
      ? 'Every message I sent has arrived.'
      : `I'm not sure that ${count(messages, 'message', 'messages')} arrived.`,
  'doctor.away': (v: { channels: readonly Channel[]; messages: number; shut: boolean }) => {
    const at = list(v.channels.map(channel));
    const waits =
      v.messages === 0
        ? 'nothing waits for it'
        : `${count(v.messages, 'message waits', 'messages wait')} and ${v.messages === 1 ? 'leaves' : 'leave'} once I'm back`;
    return v.shut
      ? `The chat no longer lets me into the workspace of ${at}: ${waits}. Whoever runs Folkmoot has the address by which an administrator of that workspace installs it again.`
      : `I was taken out of the workspace of ${at}: ${waits}. Add me there again and invite me.`;
  },
  'doctor.refused': ({ places }: { places: number }) =>
    places === 1
      ? 'One message was refused by the chat.'
      : `Messages to ${places} places or people were refused by the chat.`,
  'doctor.doubt': (v: { number: number; made: string; zone: string; to: string; why?: string }) =>
    `${v.number}. ${momentInWords(v.made, v.zone)}, to ${v.to}${v.why ? `: ${v.why}` : ''}`,
  'who-can.title': ({ partnership }: Named) => `Who may do what in ${partnership}`,
  'who-can': ({ what, right }: { what: string; right: keyof typeof rights }) =>
    `${what}: ${rights[right]}.`,
  'form.setup': (_: object) => 'Set up a partnership',
  'form.setup-aloud': (_: object) =>
    'Set up a partnership. Only its name and its chair are needed.',
  'form.save': (_: object) => 'Save',
  'form.join': (_: object) => 'Join with a code',
  'form.join-here': (_: object) => 'Join',
  'form.list-person': (_: object) => 'Add a name to the list',
  'form.set-person': ({ who }: { who: Who }) => named(who),
  'form.let-in': ({ who, partnership }: Named & { who: Who }) =>
    `Let ${named(who)} in to ${partnership}`,
  'form.needs-name': (_: object) => 'A name is needed.',
  'form.needs-chair': (_: object) =>
    'Choose the chair, or write their name if they have no account here.',
  'form.needs-code': (_: object) => 'The code from the other channel is needed.',
  'field.name': (_: object) => 'Name',
  'field.chair': (_: object) => 'Chair',
  'field.chair-name': (_: object) => "Chair's name, if they have no account here",
  'field.members': (_: object) => 'Members',
  'field.area': (_: object) => 'Area',
  'field.kind': (_: object) => 'Kind',
  'field.since': (_: object) => 'In being since',
  'field.clerk': (_: object) => 'Clerk',
  'field.nation': (_: object) => 'Bank holidays of',
  'field.zone': (_: object) => 'Time zone',
  'field.code': (_: object) => 'Code',
  'field.person': (_: object) => 'Name',
  'field.organisation': (_: object) => 'Organisation',
  'field.organisation-new': (_: object) => 'Another organisation',
  'field.role': (_: object) => 'Role',
  'field.role-is': ({ role }: { role: 'member' | 'observer' }) =>
    role === 'member' ? 'Member' : 'Observer',
  'field.door': (_: object) => 'Who may come in',
  'field.polls-by': (_: object) => 'Who may open a poll',
  'field.voters': (_: object) => 'Who may vote',
  'field.shows': (_: object) => 'This channel shows',
  'hint.chair': (_: object) => 'The one who is asked for the review.',
  'hint.members': (_: object) =>
    'People on the other chat or with no account join afterwards: press Connect another channel.',
  'hint.kind': (_: object) => 'Area partnership, safety group, working party…',
  'hint.since': (_: object) => 'Reviews are counted from this day.',
};
