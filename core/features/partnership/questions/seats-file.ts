import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { isOfficer } from '../../../model/rights.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { here } from '../names.ts';
import { bringSeatsOffer } from '../view/seat-line.ts';

export const seatsFile = /* @__PURE__ */ ask('partnership.seats-file', within);

/** Links to the seats as a file and as a table, and the way back in. */
export const seatsFileRule = () =>
  question(seatsFile, {
    right: 'observer',
    ofPeople: true,
    example: { topic: 'partnership', rank: 41, typed: say('example.partnership.seats-file', {}) },
    answer: async (_, context) =>
      fileView(
        { of: 'seats' },
        context,
        isOfficer(context) ? [bringSeatsOffer(here(context))] : [],
      ),
  });
