import { agree, agreeRule } from './commands/agree.ts';
import { fork, forkRule } from './commands/fork.ts';
import { setClause, setClauseRule } from './commands/set-clause.ts';
import { takeOut, takeOutRule } from './commands/take-out.ts';
import { clause, clauseRule } from './questions/clause.ts';
import { history, historyRule } from './questions/history.ts';
import { show, showRule } from './questions/show.ts';

/** All that can be wanted here. */
export const commands = () => [setClause, takeOut, fork, agree] as const;
/** All that can be shown. */
export const questions = () => [show, clause, history] as const;
/** How each is done. */
export const rules = () =>
  [
    setClauseRule(),
    takeOutRule(),
    forkRule(),
    agreeRule(),
    showRule(),
    clauseRule(),
    historyRule(),
  ] as const;
