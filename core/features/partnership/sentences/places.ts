import { inWords } from '../../../calendar/days.ts';
import {
  type Channel,
  channel,
  chat,
  count,
  list,
  named,
  type Who,
} from '../../../language/en-gb/names.ts';
import { british } from '../../../model/locale.ts';

type Named = { partnership: string };
type In = { channel: Channel };

const whys = {
  removed: ({ channel: at }: In) => `I was removed from ${channel(at)}.`,
  archived: ({ channel: at }: In) => `${channel(at)} is archived, so nothing is posted there.`,
  deleted: ({ channel: at }: In) => `${channel(at)} was deleted, so nothing is posted there.`,
};
const news = {
  finished: ['action finished', 'actions finished'],
  made: ['new action', 'new actions'],
  meetings: ['meeting set', 'meetings set'],
  polls: ['poll opened', 'polls opened'],
} as const;
const showing = {
  everything: 'everything',
  'meetings-and-polls': 'meetings and polls',
  nothing: 'nothing by itself',
};

/** What happens to channels and accounts, and what channels show. */
export const placePhrases = {
  'label.partnership.pause': (_: object) => 'Pause',
  'place.noted': (_: object) => 'Noted.',
  'place.stopped': (
    v: Named & In & { why: 'removed' | 'archived' | 'deleted'; goesOn?: Channel },
  ) => {
    const on = v.goesOn ? `${channel(v.goesOn)} goes on.` : `${v.partnership} shows nowhere now.`;
    const back = v.why === 'removed' ? ' To return: invite me.' : '';
    return `${whys[v.why](v)} ${on}${back}`;
  },
  'place.uninstalled': (v: Named & { channels: readonly Channel[]; goesOn?: Channel }) => {
    const at = list(v.channels.map(channel));
    const on = v.goesOn ? `${channel(v.goesOn)} goes on.` : `${v.partnership} shows nowhere now.`;
    return `Folkmoot was taken out of the workspace of ${at}. Nothing is posted and nobody is written to there until it is back. ${on} To return: add it there again and invite it.`;
  },
  'place.reconnect': (v: Named & { channels: readonly Channel[]; goesOn?: Channel }) => {
    const at = list(v.channels.map(channel));
    const on = v.goesOn ? `${channel(v.goesOn)} goes on.` : `${v.partnership} shows nowhere now.`;
    return `The chat no longer lets Folkmoot into the workspace of ${at}, so nothing is posted there. ${on} To reconnect: whoever runs Folkmoot has the address by which an administrator of that workspace installs it again.`;
  },
  'place.back': (v: { since: string } & { readonly [News in keyof typeof news]: number }) => {
    const told = (Object.keys(news) as (keyof typeof news)[]).flatMap((one) =>
      v[one] > 0 ? [count(v[one], news[one][0], news[one][1])] : [],
    );
    const since = inWords(v.since, british);
    return told.length > 0
      ? `I'm back. Since ${since}: ${told.join(', ')}.`
      : `I'm back. Nothing has changed since ${since}.`;
  },
  'place.opened': (v: In & { how: 'made-private' | 'shared' }) =>
    v.how === 'shared'
      ? `${channel(v.channel)} is now shared with another organisation. Keep posting there?`
      : `${channel(v.channel)} is private now. Keep posting there?`,
  'place.account-left': ({ who, partnership, open }: Named & { who: string; open: number }) =>
    open > 0
      ? `${who}'s account is closed. ${count(open, 'open action needs', 'open actions need')} someone in ${partnership}.`
      : `${who}'s account is closed. They were on the list of ${partnership}.`,
  'place.left': (v: {
    who: Who;
    partnership: string;
    channels: readonly Channel[];
    sure: boolean;
  }) => {
    const shown = list(v.channels.map(channel));
    const what = v.sure
      ? shown
      : `a team in ${chat(v.channels[0]?.platform ?? '')}, perhaps that of ${shown}`;
    return `${named(v.who)} left ${what}. They are still on the list of ${v.partnership}, with their seat and what is theirs.`;
  },
  'label.partnership.keep-on-list': (_: object) => 'Keep on the list',
  'place.edited': (_: object) => 'I acted on what you first sent.',
  'partnership.not-shown-there': ({ partnership }: Named) =>
    `${partnership} doesn't show in that channel. Settings lists where it does.`,
  'partnership.posting': (v: In) => `I post in ${channel(v.channel)} as before.`,
  'partnership.paused': (v: In) =>
    `I post nothing in ${channel(v.channel)} until the chair or the clerk says so in Settings.`,
  'partnership.shows': (v: In & { shows: keyof typeof showing }) =>
    `${channel(v.channel)} shows ${showing[v.shows]}.`,
  'partnership.brought': ({ partnership }: Named) =>
    `The card of ${partnership} is at the bottom of this channel now.`,
};
