import { type Code, type Saying, say, sentence } from '../../language/saying.ts';
import type { Context, Standing } from '../../model/context.ts';
import type { Locale } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { button } from '../../view/button.ts';
import { type Block, type Row, text, type View } from '../../view/view.ts';
import type { Ask, AskName } from '../shapes.ts';

/** Whether someone of this standing may ask this: the one table of permissions. */
export type May = (name: AskName, standing: Standing) => boolean;

interface Line {
  readonly says: Saying;
  readonly label: Saying;
  /** The command whose right decides whether the line is shown. */
  readonly needs: AskName;
  readonly ask: Ask;
  readonly opens?: 'form';
}

/** Lines in one help at most (rules: Help). */
const most = 8;

const formLine = (says: Saying, label: Saying, needs: AskName, form: string): Line => ({
  says,
  label,
  needs,
  ask: { ask: 'form', form },
  opens: 'form',
});

/** Makers, then lists, then what the chair or clerk does. */
const inside: readonly Line[] = [
  formLine(
    say('help.new-action', {}),
    say('label.new-action', {}),
    'action.create',
    'action.create',
  ),
  formLine(say('help.new-poll', {}), say('label.new-poll', {}), 'poll.create', 'poll.create'),
  formLine(
    say('help.new-meeting', {}),
    say('label.new-meeting', {}),
    'meeting.schedule',
    'meeting.schedule',
  ),
  {
    says: say('help.all-actions', {}),
    label: say('label.all-actions', {}),
    needs: 'action.list',
    ask: { ask: 'action.list' },
  },
  {
    says: say('help.all-meetings', {}),
    label: say('label.all-meetings', {}),
    needs: 'meeting.list',
    ask: { ask: 'meeting.list' },
  },
  { says: say('help.mine', {}), label: say('label.mine', {}), needs: 'mine', ask: { ask: 'mine' } },
  {
    says: say('help.connect', {}),
    label: say('label.partnership.connect', {}),
    needs: 'partnership.invite',
    ask: { ask: 'partnership.invite' },
  },
  {
    says: say('help.people', {}),
    label: say('label.partnership.people', {}),
    needs: 'partnership.people',
    ask: { ask: 'partnership.people' },
  },
];
const atTheDoor: readonly Line[] = [
  {
    says: say('help.ask-to-join', {}),
    label: say('label.ask-to-join', {}),
    needs: 'partnership.ask-to-join',
    ask: { ask: 'partnership.ask-to-join' },
  },
];
const nowhere: readonly Line[] = [
  formLine(
    say('help.set-up', {}),
    say('label.partnership.set-up', {}),
    'partnership.setup',
    'partnership.setup',
  ),
  formLine(
    say('help.join', {}),
    say('label.partnership.code', {}),
    'partnership.join',
    'partnership.join',
  ),
];
const all: Line = {
  says: say('help.all', {}),
  label: say('label.all-commands', {}),
  needs: 'help',
  ask: { ask: 'help', topic: 'all' },
};

/** A member opens no poll where the partnership has kept that to its chair and clerk. */
const isKept = (needs: AskName, { partnership, standing }: Context): boolean =>
  needs === 'poll.create' &&
  partnership?.state.pollsBy === 'chair-and-clerk' &&
  standing !== 'chair' &&
  standing !== 'clerk';

/** Whether a line may stand in a help: never what this person may not do (rules: Help). */
const mayDo = (needs: AskName, context: Context, may: May): boolean =>
  may(needs, context.standing) && !isKept(needs, context);

const linesFor = (context: Context, may: May): readonly Line[] => {
  const { partnership, standing, where } = context;
  if (!partnership)
    return where.kind === 'channel'
      ? [...nowhere, all]
      : [...inside.filter(({ needs }) => needs === 'mine'), all];
  const own = standing === 'outside' ? atTheDoor : inside;
  const theirs = own.filter(({ needs }) => mayDo(needs, context, may));
  return [...theirs.slice(0, most - 1), all];
};

const rowOf = (line: Line, locale: Locale): Row => {
  const { says, ...offer } = line;
  return { spans: [text(sentence(says, locale))], buttons: [button(offer, locale)] };
};

/** What this person can do here now, each line with its button; never what they may not do. */
export const helpView = (context: Context, may: May): View => {
  const { locale } = context;
  const lines = linesFor(context, may);
  const said = lines.map(({ says }) => sentence(says, locale));
  return {
    aloud: sentence(say('help.aloud', { lines: said }), locale),
    blocks: [
      { kind: 'title', text: sentence(say('help.title', {}), locale) },
      { kind: 'rows', rows: lines.map((line) => rowOf(line, locale)) },
    ],
  };
};

interface Topic {
  readonly examples: Extract<Code, `help.examples-${string}`>;
  readonly opens?: Offer;
  /** The command whose right decides whether its form is offered. */
  readonly needs?: AskName;
}
/** Examples that not everybody may use, by how they begin. */
const rights: readonly (readonly [begins: string, needs: AskName])[] = [
  ['action Replace', 'action.create'],
  ['poll "', 'poll.create'],
  ['meeting schedule', 'meeting.schedule'],
  ['meeting move', 'meeting.move'],
  ['partnership invite', 'partnership.invite'],
];
const topics: Readonly<Record<string, Topic>> = {
  action: {
    examples: 'help.examples-action',
    needs: 'action.create',
    opens: {
      label: say('label.new-action', {}),
      ask: { ask: 'form', form: 'action.create' },
      opens: 'form',
    },
  },
  partnership: {
    examples: 'help.examples-partnership',
    opens: {
      label: say('label.partnership.set-up', {}),
      ask: { ask: 'form', form: 'partnership.setup' },
      opens: 'form',
    },
  },
  poll: {
    examples: 'help.examples-poll',
    needs: 'poll.create',
    opens: {
      label: say('label.new-poll', {}),
      ask: { ask: 'form', form: 'poll.create' },
      opens: 'form',
    },
  },
  meeting: {
    examples: 'help.examples-meeting',
    needs: 'meeting.schedule',
    opens: {
      label: say('label.new-meeting', {}),
      ask: { ask: 'form', form: 'meeting.schedule' },
      opens: 'form',
    },
  },
  review: { examples: 'help.examples-review' },
  people: { examples: 'help.examples-people' },
};

const examplesOf = (topic: Topic, locale: Locale): string[] =>
  sentence(say(topic.examples, {}), locale).split('\n');

const copies = (lines: readonly string[]): Block[] =>
  lines.map((line) => ({ kind: 'copy', text: line }));

/** Four lines to copy for a topic, with its form, as far as this person may; undefined where there is no such topic. */
export const topicView = (name: string, context: Context, may: May): View | undefined => {
  const { locale, partnership, where } = context;
  // Whoever is not in yet comes in as a member.
  const standing = context.standing === 'outside' ? 'member' : context.standing;
  const allowed = (needs: AskName | undefined) =>
    needs === undefined || !partnership || mayDo(needs, { ...context, standing }, may);
  const wanted = name.toLowerCase().replace(/s$/, '');
  const chosen =
    wanted === 'all'
      ? Object.entries(topics)
      : Object.entries(topics).filter(([topic]) => topic === wanted);
  if (chosen.length === 0) return undefined;
  const examples = chosen
    .flatMap(([, topic]) => examplesOf(topic, locale))
    .filter((line) => allowed(rights.find(([begins]) => line.startsWith(begins))?.[1]));
  const offers =
    wanted === 'all'
      ? []
      : chosen.flatMap(([, { opens, needs }]) => (opens && allowed(needs) ? [opens] : []));
  const begin = sentence(say('help.begin', {}), locale);
  const head = wanted === 'all' ? say('help.all', {}) : say('help.topic', { topic: wanted });
  const title = sentence(head, locale);
  return {
    aloud: sentence(say('help.topic-aloud', { title, examples }), locale),
    blocks: [
      { kind: 'title', text: title },
      ...(where.kind === 'channel' ? [{ kind: 'text', spans: [text(begin)] } as const] : []),
      ...copies(examples),
      ...(offers.length > 0
        ? [{ kind: 'buttons', buttons: offers.map((offer) => button(offer, locale)) } as const]
        : []),
    ],
  };
};
