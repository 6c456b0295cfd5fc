import { later } from '../../../calendar/instants.ts';
import {
  codeDoor,
  codeLife,
  codeRecord,
  freshCode,
  shownCode,
} from '../../../engine/join-codes.ts';
import { say, sentence } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { here } from '../names.ts';

export const invite = /* @__PURE__ */ ask('partnership.invite', scope);

/**
 * Makes a code that joins one more channel to the partnership: used once, within a day
 * (rules: Codes).
 */
export const inviteRule = () =>
  command(invite, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 20,
      typed: say('example.partnership.invite', {}),
      guarded: true,
    },
    decide: (_, context) => {
      const { id, state } = here(context);
      const code = freshCode(context.fresh);
      const until = later(context.now, codeLife);
      const { programme, hash } = context;
      return {
        kind: 'done',
        changes: [
          {
            record: codeRecord(code, hash),
            kind: 'code',
            fresh: true,
            events: [{ event: 'CodeMade', purpose: 'join', partnership: id, until }],
          },
        ],
        rows: [
          { door: 'place', id: codeDoor(code, hash), n: 0, row: { programme, partnerships: [id] } },
        ],
        effects: [],
        reply: {
          saying: say('partnership.code', { partnership: state.name, code: shownCode(code) }),
          lines: [say('partnership.code-how', {})],
          copy: sentence(say('partnership.code-line', { code: shownCode(code) }), context.locale),
        },
      };
    },
  });
