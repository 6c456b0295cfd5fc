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

/** How lines are read that belong to no feature. */
export const generalReads: Reads = {
  nouns: [
    { words: ['help', '?'], read: readHelp, alone: true },
    { words: ['undo'], read: readAlone({ ask: 'undo' }), alone: true },
  ],
  // Thanks and hello are answered in a direct message only (rules: Direct messages).
  stages: { direct: (line) => (courteous(line) ? plainAsk({ ask: 'courtesy' }) : undefined) },
  unread: () => [{ label: say('label.help', {}), ask: { ask: 'help' } }],
  unscoped: ['read', 'never-mind'],
};
