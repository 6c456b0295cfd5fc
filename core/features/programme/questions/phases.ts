import { today } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { isOfficer } from '../../../model/rights.ts';
import { question } from '../../../model/rule.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { within } from '../../../subject/require.ts';
import { gatesTo, nextPhase } from '../gates.ts';
import { offers } from '../here.ts';
import { gateNeeds, gatesOf } from '../phases.ts';

/** The phase of a partnership, and what must be true before the next. */
export const phasesOf = /* @__PURE__ */ ask('programme.phases', scope);

export const phasesRule = ({ meets }: AllIn) =>
  question(phasesOf, {
    right: 'observer',
    answer: async (_, context, read) => {
      const at = within(context);
      const { locale } = context;
      const loaded = await read.load(gateNeeds(meets));
      const { phase, name: partnership, zone } = at.state;
      const next = nextPhase(phase?.is);
      const gates = gatesOf(at, { loaded, today: context.today, meets });
      const title = sentence(
        say(
          'programme.phase-now',
          defined({
            partnership,
            phase: phase?.is,
            since: phase && today(phase.at, zone),
            results: phase?.results,
          }),
        ),
        locale,
      );
      const lines = gatesTo(next, phase?.is).map((gate) =>
        sentence(say('programme.gate', { gate, met: gates[gate] }), locale),
      );
      const before = sentence(
        say('programme.next-phase', { phase: next, gates: lines.length }),
        locale,
      );
      return listView(
        {
          aloud: [title, before, ...lines.map((line) => `${line}.`)].join(' '),
          title,
          above: [{ kind: 'text', spans: [{ kind: 'text', text: before }] }],
          rows: lines.map((line) => rowOf(line, [], locale)),
          offers: isOfficer(context) ? [offers.setPhase(at)] : [],
        },
        context,
      );
    },
  });
