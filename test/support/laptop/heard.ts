import { partners } from '../../../infra/local/standins/partners.ts';
import type { Json } from '../../../infra/local/standins/slack/state.ts';
import { sefton } from '../../../infra/local/standins/world.ts';
import type { SlackPerson } from './slack.ts';
import type { TeamsPerson } from './teams.ts';

/** One thing that the bot said: its sentence, and the names of its buttons as they are read aloud. */
export interface Heard {
  readonly said: string;
  readonly buttons: readonly string[];
  readonly spoken: readonly string[];
}

interface Element extends Json {
  readonly type?: string;
  readonly text?: { readonly text?: string };
  readonly options?: readonly { readonly text: { readonly text: string } }[];
}

const named = (node: unknown): readonly { shown: string; spoken: string }[] => {
  if (Array.isArray(node)) return node.flatMap(named);
  if (typeof node !== 'object' || node === null) return [];
  const { type = '', text, options = [], ...rest } = node as Element;
  const spoken = String(rest.accessibility_label ?? rest.tooltip ?? '');
  if (type === 'button') return [{ shown: text?.text ?? '', spoken }];
  if (type === 'overflow' || type === 'static_select')
    return options.map((one) => ({ shown: one.text.text, spoken: one.text.text }));
  if (/^Action\.(Execute|Submit)$/.test(type)) return [{ shown: String(rest.title), spoken }];
  return Object.values(node).flatMap(named);
};

const bots = [sefton, partners].map(({ slackBot }) => slackBot.user);

interface Shown {
  readonly said: string;
  readonly card: unknown;
  readonly mine: boolean;
}

const inTeams = (
  { activity, answers, from }: ReturnType<TeamsPerson['sees']>[number],
  user: string,
): readonly Shown[] => {
  const said = String(activity.summary ?? activity.text ?? '');
  const cards = (activity.attachments ?? []) as readonly Json[];
  const answer = answers?.[user];
  return [
    { said, card: cards.map(({ content }) => content), mine: from !== 'bot' },
    ...(answer ? [{ said: answer.line ?? '', card: answer.card, mine: false }] : []),
  ];
};

const shown = (person: SlackPerson | TeamsPerson): readonly Shown[] =>
  'modal' in person
    ? person
        .sees()
        .map(({ text, blocks, user }) => ({ said: text, card: blocks, mine: !bots.includes(user) }))
    : person.sees().flatMap((post) => inTeams(post, person.user));

/** All that this person hears in the room, oldest first, without what people write themselves. */
export const hears = (person: SlackPerson | TeamsPerson): readonly Heard[] =>
  shown(person)
    .filter(({ mine }) => !mine)
    .map(({ said, card }) => ({
      said,
      buttons: named(card).map((one) => one.shown),
      spoken: named(card).map((one) => one.spoken),
    }));

/** The newest of it, or the newest that holds these words. */
export const heard = (person: SlackPerson | TeamsPerson, words = ''): Heard => {
  const found = hears(person).findLast(({ said }) => said.includes(words));
  if (found) return found;
  const all = hears(person).map(({ said }) => said);
  throw new Error(`Nobody said "${words}": ${all.join(' | ')}`);
};
