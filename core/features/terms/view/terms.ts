import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import { listView, nothingFound, rowOf } from '../../../subject/list.ts';
import { versionOn } from '../../../subject/terms.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import { type Block, text, type View } from '../../../view/view.ts';
import type { Here } from '../decide/here.ts';
import { offers } from '../offers.ts';
import { beingWritten, type Clause, differing } from '../terms.ts';

interface Asked extends Wanted {
  readonly draft?: boolean | undefined;
}
type Looking = Pick<Context, 'today' | 'locale' | 'standing'>;

/** Where a clause stands: by its number. */
const placeOf = ({ number }: Clause) => [`${number}`.padStart(3, '0')] as const;

const below = ({ at, terms }: Here, isDraft: boolean, looking: Looking): readonly Offer[] => {
  const leads = isOfficer(looking);
  const isWritten = terms?.draft !== undefined;
  const isHeld = versionOn(terms, looking.today) !== undefined;
  return [
    ...(leads && isDraft && isWritten ? [offers.agree(at)] : []),
    ...(leads ? [offers.add(at)] : []),
    ...(isDraft && isHeld ? [offers.all(at)] : []),
    ...(!isDraft && isWritten ? [offers.draft(at)] : []),
    ...(terms ? [offers.history(at)] : []),
    ...(leads ? [offers.fork(at)] : []),
  ];
};

/** The clauses of the terms in force, ten a page; where none are, or it is asked for, those of the draft. */
export const termsView = (here: Here, asked: Asked, looking: Looking): View => {
  const { at, terms } = here;
  const { locale, today } = looking;
  const partnership = at.state.name;
  const tell = (saying: Parameters<typeof sentence>[0]) => sentence(saying, locale);
  const holding = versionOn(terms, today);
  const isDraft = asked.draft === true || !holding;
  const clauses = isDraft ? beingWritten(terms) : holding.clauses;
  if (clauses.length === 0) {
    const ways = isOfficer(looking) ? [offers.fork(at), offers.add(at)] : [];
    return nothingFound(tell(say('terms.none', { partnership })), ways, looking);
  }
  const coming = terms?.versions.find(({ from }) => from > today);
  const shown = isDraft && !terms?.draft ? coming : isDraft ? undefined : holding;
  const title = tell(
    shown
      ? say('terms.title', { partnership, version: shown.version, from: shown.from, today })
      : say('terms.draft-title', { partnership }),
  );
  const differs = new Map(
    isDraft && terms?.versions.length
      ? differing(terms.versions.at(-1)?.clauses ?? [], clauses).map(({ number, how }) => [
          number,
          how,
        ])
      : [],
  );
  const page = pageOf(clauses, asked, { nameOf: ({ number }) => `${number}`, placeOf });
  const lines = page.shown.map(({ number, heading, rule }) =>
    tell(
      say(
        'terms.row',
        defined({ number, heading, rule, how: shown ? undefined : differs.get(number) }),
      ),
    ),
  );
  const notes = [
    ...(!isDraft && terms?.draft ? [tell(say('terms.has-draft', {}))] : []),
    ...(coming && !isDraft ? [tell(say('terms.comes', { ...coming, today }))] : []),
  ];
  const above: Block[] = notes.map((note) => ({ kind: 'text', spans: [text(note)] }));
  const ask = { ask: 'terms.show', in: at.id, ...(asked.draft ? { draft: true } : {}) } as const;
  const further = nextPage(ask, page).map((offer) => ({ ...offer, about: partnership }));
  return listView(
    {
      aloud: tell(say('terms.aloud', { title, clauses: [...lines, ...notes] })),
      title,
      above,
      rows: page.shown.map((clause, index) =>
        rowOf(
          lines[index] ?? '',
          [
            offers.clause(at, clause, isDraft),
            ...(isOfficer(looking) && isDraft
              ? [offers.change(at, clause), offers.takeOut(here, clause)]
              : []),
          ],
          locale,
        ),
      ),
      page,
      offers: [...further, ...below(here, isDraft, looking)],
    },
    looking,
  );
};
