import { plainAsk, readAlone } from '../../language/answers.ts';
import { courteous } from '../../language/courtesy.ts';
import { nounName, type Reading, type Reads } from '../../language/grammar.ts';
import { say } from '../../language/saying.ts';

const readHelp: Reading = (rest, _, { nouns }) => {
  if (rest.plain === '') return plainAsk({ ask: 'help' });
  const noun = nouns.get(rest.plain.replace(/^\//, '').toLowerCase());
  if (noun) return plainAsk({ ask: 'help', topic: nounName(noun) });
  return /\s/.test(rest.plain)
    ? undefined
    : plainAsk({ ask: 'help', topic: rest.plain.slice(0, 40) });
};

const how =
  /^(?:how (?:do|can|should|would) (?:i|we|you)|how to|what (?:do|should) (?:i|we) (?:press|do|type|say) to)\b/i;
const topics = [
  ['poll', /\b(?:vote|voting|poll|polls|ballot)\b/i],
  ['meeting', /\b(?:meetings?|agenda|apolog(?:y|ies|ise))\b/i],
  ['review', /\breviews?\b/i],
  ['partnership', /\b(?:partnership|channel|people|person|somebody|someone|member|invite|join)\b/i],
  ['action', /\b(?:actions?|tasks?|todo|done|finish|reminders?)\b/i],
] as const;
const whatIsIt =
  /^(?:what (?:do|can|could) (?:you|i|we|it)(?: actually)? do(?: here| with (?:this|you|it))?|what(?:.?s| is| are)(?: all)? (?:this|that|it|you|folkmoot|(?:this|the) (?:bot|app|thing))(?: (?:for|about|do))?|who are you|what does (?:this|it|folkmoot|the bot|this bot) do|how does (?:this|it|folkmoot|the bot|this bot) work|(?:i need |i.?m lost |some )?help(?: me)?(?: please| pls)?|what (?:do|should) i (?:do|press|type)|how do i use (?:this|it|folkmoot|the bot))(?: then| please)?[?!.]*$/i;

/** A question how something is done, or what this is: the help for it. */
const howTo: Reading = ({ plain }) => {
  if (whatIsIt.test(plain)) return plainAsk({ ask: 'help' });
  if (!how.test(plain)) return undefined;
  const topic = topics.find(([, named]) => named.test(plain))?.[0];
  return plainAsk({ ask: 'help', ...(topic ? { topic } : {}) });
};

/** How lines are read that belong to no feature. */
export const generalReads: Reads = {
  nouns: [
    { words: ['help', '?'], read: readHelp, alone: true },
    { words: ['undo'], read: readAlone({ ask: 'undo' }), alone: true },
  ],
  stages: {
    oneself: howTo,
    direct: (line) => (courteous(line) ? plainAsk({ ask: 'courtesy' }) : undefined),
    turned: (line) => (courteous(line) ? plainAsk({ ask: 'courtesy' }) : undefined),
  },
  unread: () => [{ label: say('label.help', {}), ask: { ask: 'help' } }],
  unscoped: ['read', 'never-mind'],
};
