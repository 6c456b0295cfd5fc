import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { general } from '../../../model/rule.ts';

/** Takes back the asker's last change, whatever it was. */
export const undo = /* @__PURE__ */ ask('undo', within);

export const undoRule = () =>
  general(undo, {
    right: 'anyone',
    example: { topic: 'people', rank: 40, typed: say('example.people.undo', {}) },
    reply: () => ({ saying: say('nothing-to-undo', {}) }),
    reach: 'anywhere',
  });
