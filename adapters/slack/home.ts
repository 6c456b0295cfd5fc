import { say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';
import { type Block, text, type View } from '../../core/view/view.ts';
import { limits } from './limits.ts';
import { type SlackBlock, slackBlocks, slackMessages } from './render.ts';

/** Whether somebody opened the app at another tab than Home: nothing is shown there. */
export const opensOtherTab = (body: unknown): boolean => {
  const { event } = (body ?? {}) as { event?: { type?: unknown; tab?: unknown } };
  return event?.type === 'app_home_opened' && event.tab !== 'home';
};

/** Whether an answer leaves room for Home below it: it fits in one message. */
export const standsOnHome = (view: View): boolean => slackMessages(view).length === 1;

/** What stands at the top in place of an answer that is too long for it. */
export const toldElsewhere = (): View => {
  const aloud = sentence(say('chat.home-elsewhere', {}), localeOf());
  return { aloud, blocks: [{ kind: 'text', spans: [text(aloud)] }] };
};

/** A sentence so long at most stands before what says the same in its own way. */
const longestSaid = 300;

const saysAloud = (blocks: readonly SlackBlock[], aloud: string): boolean =>
  JSON.stringify(blocks).includes(JSON.stringify(aloud).slice(1, -1));

/** An answer's blocks, its full sentence before them where none of them says it. */
const answered = ({ aloud, blocks }: View): SlackBlock[] => {
  const drawn = slackBlocks(blocks, { accounts: new Map() });
  const whole = saysAloud(drawn, aloud) || aloud.length > longestSaid;
  const said = slackBlocks([{ kind: 'text', spans: [text(aloud)] }], { accounts: new Map() });
  return whole && drawn.length > 0 ? drawn : [...said, ...drawn];
};

/** The way to try once more, where Home itself could not be drawn. */
const lookAgain = (): Block => {
  const label = sentence(say('label.person.look-again', {}), localeOf());
  return { kind: 'buttons', buttons: [{ label, spoken: label, ask: { ask: 'person.home' } }] };
};

/** Home as Slack publishes it, below what was just pressed on it. */
export const homeTab = (home: View | undefined, top?: View) => {
  const ways = home && !home.home ? [lookAgain()] : [];
  const below = home ? slackBlocks([...home.blocks, ...ways], { accounts: new Map() }) : [];
  const above = top ? answered(top) : [];
  const divider = above.length > 0 && below.length > 0 ? [{ type: 'divider' } as const] : [];
  return {
    type: 'home',
    blocks: [...above, ...divider, ...below].slice(0, limits.home.blocks),
    callback_id: 'home',
  };
};
