import {
  type Channel,
  channel,
  chat,
  count,
  list,
  named,
  type Who,
} from '../../../language/en-gb/names.ts';
import { long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

type Named = { partnership: string };
const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

interface Escalation {
  readonly command: string;
  readonly parts: readonly ({ readonly day: Day } | { readonly text: string })[];
  readonly more?: number;
}
/** "meeting schedule: Ward walk, Friday 8 January 2027, 10:00". */
const escalationSaid = ({ command, parts, more = 0 }: Escalation): string => {
  const shown = parts.map((part) => ('day' in part ? long(part.day) : part.text));
  const said = more > 0 ? [...shown, `and ${more} more`] : shown;
  return said.length > 0 ? `‘${command}’: ${said.join(', ')}` : `‘${command}’`;
};

interface Listed {
  readonly who: Who;
  readonly platform?: string;
}
/** "Sam (Police) on Slack". */
const onList = ({ who, platform }: Listed): string =>
  `${named(who)}${platform ? ` on ${chat(platform)}` : ', with no chat yet,'}`;

/** Codes, channels that join, and people at the door. */
export const joiningPhrases = {
  'label.partnership.join-here': (_: object) => 'Join here',
  'label.partnership.disconnect': (_: object) => 'Disconnect',
  'label.partnership.another': (_: object) => 'Another organisation',
  'partnership.code': ({ partnership, code }: Named & { code: string }) =>
    `${code} joins one more channel to ${partnership}, once, within 24 hours.`,
  'partnership.code-line': ({ code }: { code: string }) => `@Folkmoot partnership join ${code}`,
  'partnership.code-how': (_: object) =>
    'Add Folkmoot to the other channel, in Slack or Teams, and paste this line there. It can be sent on by e-mail.',
  'code-wrong': (_: object) =>
    'That code was used or has run out. Ask the clerk of the partnership for a new one.',
  'code-misread': ({ sign, of }: { sign: number; of: number }) =>
    `That code isn't right. Check the ${sign === of ? 'last' : (places[sign - 1] ?? `${sign}th`)} sign.`,
  'code-tries': (_: object) =>
    "That's five codes within an hour that didn't fit. Try again in an hour, or ask the clerk of the partnership for a new one.",
  'partnership.join-in-channel': (_: object) =>
    'That code joins a channel. Paste the line in the channel that should show the partnership.',
  'partnership.joined-already': ({ partnership }: Named) =>
    `This channel shows ${partnership} already. The code can still be used elsewhere.`,
  'partnership.other-programme': (_: object) =>
    'This channel belongs to the partnerships of another council, and one channel can serve only one. Paste the line in another channel.',
  'partnership.many-see': ({ people }: { people: number }) =>
    `${count(people, 'person', 'people')} will see this partnership's cards here. Join here?`,
  'partnership.joined': ({ partnership }: Named) => `This channel shows ${partnership} now.`,
  'partnership.joined-next': (_: object) =>
    'Its card says what is open. Older cards come here when they next change.',
  'partnership.joined-told': (v: Named & { by: Who; channel: Channel }) =>
    `${named(v.by)} joined ${channel(v.channel)} to ${v.partnership}.`,
  'partnership.disconnect-sure': (v: Named & { channel: Channel }) =>
    `Stop showing ${v.partnership} in ${channel(v.channel)}? Its card there is taken away; the record stays.`,
  'partnership.disconnected': (v: Named & { channel: Channel }) =>
    `${v.partnership} no longer shows in ${channel(v.channel)}.`,
  'partnership.disconnected-there': (v: Named & { by: Who }) =>
    `${v.partnership} no longer shows here. ${named(v.by)} disconnected this channel.`,
  'partnership.not-on-list': ({ partnership }: Named) =>
    `You're not on the list of ${partnership} yet.`,
  'partnership.comes-by-acting': (_: object) =>
    'What you do here first, such as an action or a vote, brings you in.',
  'label.partnership.wanted': (_: object) => 'What you asked for',
  'partnership.waits': ({ partnership }: Named) =>
    `You've asked to join ${partnership}, and the clerk hasn't answered yet.`,
  'partnership.many-wait': ({ partnership, clerk }: Named & { clerk: Who }) =>
    `So many people wait to join ${partnership} that I can take no more requests just now. ${named(clerk)} has to answer some of them first.`,
  'partnership.in-already': ({ partnership }: Named) => `You're on the list of ${partnership}.`,
  'partnership.asked-to-join': ({ clerk }: Named & { clerk: Who }) =>
    `I've asked ${named(clerk)}. You'll hear from me, and what you wanted to do waits until then.`,
  'label.partnership.do-this': (_: object) => 'Do this',
  'label.partnership.not-this-time': (_: object) => 'Not this time',
  'partnership.nobody-to-ask': (_: object) =>
    'There is nobody here to ask. A partnership needs a chair or a clerk who is in a chat.',
  'partnership.escalated': ({ who, partnership, ...what }: Named & { who: Who } & Escalation) =>
    `${named(who)} asks you to do this in ${partnership}: ${escalationSaid(what)}.`,
  'partnership.escalation-sent': ({ officer, ...what }: { officer: Who } & Escalation) =>
    `I've asked ${named(officer)} to do this: ${escalationSaid(what)}. You see it here when it is done, and hear from me if not.`,
  'partnership.escalation-declined': ({ by, ...what }: { by: Who } & Escalation) =>
    `${named(by)} says not this time: ${escalationSaid(what)}.`,
  'partnership.escalation-declined-told': ({ who }: { who: Who }) =>
    `I've told ${named(who)}: not this time.`,
  'label.partnership.ask-them': (_: object) => 'Ask them',
  'label.partnership.two-people': (_: object) => 'Two people',
  'partnership.double': (v: Named & { name: string; platform: string; listed: Who }) =>
    `${v.name} came in on ${chat(v.platform)} by the name of ${named(v.listed)}, who is on the list of ${v.partnership} already. If they are one person, they have two votes; nobody is held up.`,
  'partnership.double-listed': (v: Named & { one: Listed; other: Listed }) =>
    `${onList(v.one)} and ${onList(v.other)} are on the list of ${v.partnership} by one name. If they are one person, they have two votes; nobody is held up.`,
  'partnership.said-two': (v: { one: Who; other: Who }) =>
    `${named(v.one)} and ${named(v.other)} stay two people, with a vote each. I won't ask again.`,
  'partnership.is-double-you': (v: Named & { name: string; platform: string }) =>
    `${v.name} on ${chat(v.platform)} goes by your name in ${v.partnership}. Is that also you?`,
  'partnership.double-asked': ({ who }: { who: Who }) =>
    `I've asked ${named(who)}. After a yes they have one seat and one vote.`,
  'partnership.no-double': (_: object) =>
    'They no longer go by one name, or were said to be two people. The list shows who is on it.',
  'partnership.asks-to-join': (
    v: Named & {
      who: string;
      platform: string;
      guest: boolean;
      email?: string;
      like?: readonly string[];
    },
  ) =>
    `${v.who} asks to join ${v.partnership} (${v.guest ? 'guest ' : ''}on ${chat(v.platform)}${v.email ? `, ${v.email}` : ''}).${v.like ? ` The address is like those of ${list(v.like)}.` : ''} For which organisation?`,
  'partnership.let-in': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is on the list of ${partnership}.`,
  'partnership.let-in-told': (v: Named & { by: Who; waited: boolean }) =>
    `${named(v.by)} let you in: you're on the list of ${v.partnership}.${v.waited ? ' What you had asked for is being done now.' : ''}`,
  'partnership.turned-away': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} isn't let in to ${partnership} and has been told.`,
  'partnership.turned-away-told': ({ partnership, by }: Named & { by: Who }) =>
    `You weren't added to the list of ${partnership}. ${named(by)} can tell you more.`,
  'partnership.not-waiting': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} isn't waiting to join ${partnership} any longer.`,
};
