import { later } from '../../../calendar/instants.ts';
import { knownAsker } from '../../../engine/account-rows.ts';
import {
  codeDoor,
  codeLife,
  codeRecord,
  freshCode,
  shownCode,
} from '../../../engine/join-codes.ts';
import { say, sentence } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';

/** Makes a code that joins a second account of the asker to this one. */
export const link = /* @__PURE__ */ ask('person.link', within);

/** Makes a code that joins a second account of the asker to this one. */
export const linkRule = () =>
  command(link, {
    right: 'anyone',
    example: { topic: 'people', rank: 30, typed: say('example.people.link', {}) },
    reach: 'programme',
    introduces: true,
    decide: (_, context) => {
      const code = freshCode(context.fresh);
      const { hash, programme } = context;
      const asker = knownAsker(context);
      const until = later(context.now, codeLife);
      return {
        kind: 'done',
        changes: [
          ...asker.changes,
          {
            record: codeRecord(code, hash),
            kind: 'code',
            fresh: true,
            events: [{ event: 'CodeMade', purpose: 'link', until }],
          },
        ],
        rows: [
          ...asker.rows,
          { door: 'place', id: codeDoor(code, hash), n: 0, row: { programme, partnerships: [] } },
        ],
        effects: [],
        reply: {
          saying: say('person.link-code', { code: shownCode(code) }),
          lines: [say('person.link-how', {})],
          copy: sentence(say('person.link-line', { code: shownCode(code) }), context.locale),
        },
      };
    },
  });
