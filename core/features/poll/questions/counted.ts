import { sentence } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { listView } from '../../../subject/list.ts';
import { teller } from '../../../subject/names.ts';
import { about } from '../ask-fields.ts';
import { aboutVoters } from '../decide/about.ts';
import { inFile, offers } from '../offers.ts';
import { castFor, ruledSaid } from '../quorum.ts';
import { bare } from '../reads/tails.ts';
import { closedOr, lines, withVoters } from '../view/counted.ts';
import { lineBlock } from '../view/parts.ts';

export const counted = /* @__PURE__ */ ask('poll.counted', about);

/** The rule, the totals, and who chose what: the count can be repeated by hand. */
export const countedRule = () =>
  question(counted, {
    right: 'observer',
    typed: bare(['counted'], 'poll.counted'),
    answer: aboutVoters<Named<'poll.counted'>>(async (first, context, _, read) => {
      const one = await withVoters(first, read);
      return closedOr(one, (result) => {
        const tell = teller(one.drawing.locale);
        const title = tell('poll.counted.title', { ref: one.ref });
        const { locale } = one.drawing;
        const quorums = ruledSaid(result, castFor(one.record.state)).map((line) =>
          sentence(line, locale),
        );
        const said = [...lines(one, result), ...quorums];
        return listView(
          {
            aloud: tell('poll.sentences', { lines: [title, ...said] }),
            title,
            above: said.map((one) => lineBlock(one)),
            rows: [],
            offers: [
              offers.results(one.thing),
              offers.asText(one.thing),
              ...inFile(one.thing, context),
            ],
          },
          one.drawing,
        );
      });
    }),
  });
