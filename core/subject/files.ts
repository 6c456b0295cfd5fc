import { today } from '../calendar/days.ts';
import { fileLink, linkLife, linkUntil } from '../engine/file-links.ts';
import { loadNeeds, loadRecords, personNow } from '../engine/load.ts';
import type { FileColumn, FileOf } from '../language/en-gb/files.ts';
import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { CardContext, Context, Standing, StoredPartnership } from '../model/context.ts';
import type { FileRequest, TableFile } from '../model/feature-files.ts';
import { type PartnershipId, type PersonId, personId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import { type Refused, refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import { allows } from '../model/rights.ts';
import type { TableCell } from '../model/table.ts';
import { buttonRow, buttonsOf } from '../view/button.ts';
import { text, type View } from '../view/view.ts';
import { called, type People, teller } from './names.ts';
import { within } from './require.ts';
import { standing } from './standing.ts';
import { label } from './thing.ts';

/** Which list is taken out, as it is said of it and as its links name it. */
export interface FileWanted {
  readonly of: FileOf;
  /** The meeting or the vote. */
  readonly title?: string;
  /** What the link names besides the partnership and whose it is. */
  readonly about?: readonly string[];
}

const person = personId('');

/** A list as a file, where links are made. */
export const asFileOffers = (ask: Ask, { links }: Pick<Context, 'links'>): Offer[] =>
  links ? [{ label: label('label.as-file'), ask }] : [];

/** The links to a list, for the asker alone and for a quarter of an hour; they open what stands there then, and write nothing. */
export const fileView = (
  wanted: FileWanted,
  context: Context,
  offers: readonly Offer[] = [],
): View | Refused => {
  const { links, programme, now, me, locale } = context;
  if (!links) return refused(say('file.no-links', {}));
  const { id, state } = within(context);
  const { of, title, about = [] } = wanted;
  const which = defined({ of, title, where: called(state) });
  const ready = sentence(say('file.ready', { ...which, minutes: linkLife / 60 }), locale);
  const named = [id, me.slice(person.length), ...about];
  const linked = (as: 'csv' | 'html') =>
    fileLink(
      {
        kind: of,
        programme,
        about: named,
        until: linkUntil(now),
        as,
      },
      links,
    );
  const line = (words: string, as: 'csv' | 'html') =>
    ({ kind: 'text', spans: [{ kind: 'link', text: words, url: linked(as) }] }) as const;
  return {
    aloud: ready,
    alone: true,
    file: { kind: of, about: named, says: say('file.sent', which) },
    blocks: [
      { kind: 'text', spans: [text(ready)] },
      line(sentence(say('file.as-csv', which), locale), 'csv'),
      line(sentence(say('file.as-table', which), locale), 'html'),
      ...buttonRow(buttonsOf(offers, locale)),
    ],
  };
};

/** Who has a link, as they stand now, with what a list is drawn from. */
export interface FileReader extends Omit<CardContext, 'people' | 'place'> {
  readonly me: PersonId;
  readonly standing: Standing;
  /** What the link names besides. */
  readonly about: readonly string[];
  readonly people: (ids: readonly PersonId[]) => Promise<People>;
}

/** Whoever has the link to a list; undefined where they may not see the list any more. */
export const fileReader = async (
  [partnership = '', owner = '', ...about]: readonly string[],
  { programme, store, now }: FileRequest,
): Promise<FileReader | undefined> => {
  const id = partnership as PartnershipId;
  const home = (await loadRecords(store, programme, [id])).get(id);
  const found = await personNow(programme, personId(owner), { store });
  if (home?.kind !== 'partnership' || !found || found.state.accounts.length === 0) return undefined;
  const there = home as StoredPartnership;
  const stands = standing(there.state, found.id);
  if (!allows('observer', stands)) return undefined;
  return {
    now,
    today: today(now, there.state.zone),
    locale: localeOf(),
    partnership: there,
    me: found.id,
    standing: stands,
    about,
    people: async (people) =>
      (await loadNeeds({ people }, { store, programme, partnership: there })).people,
  };
};

/** A list as a table of these columns. */
export const tableFile = (
  { of, title, about = [] }: FileWanted,
  reader: FileReader,
  columns: readonly FileColumn[],
  {
    rows,
    above = [],
  }: {
    readonly rows: readonly (readonly TableCell[])[];
    readonly above?: readonly string[];
  },
): TableFile => {
  const tell = teller(reader.locale);
  const { state } = reader.partnership;
  const named = [state.word, of, ...about, reader.today];
  return {
    kind: 'table',
    name: named.join('-').toLowerCase(),
    table: {
      caption: tell('file.caption', {
        ...defined({ of, title, where: state.name }),
        day: reader.today,
      }),
      above: [...above, tell('file.how', {})],
      headings: columns.map((column) => tell('file.column', { column })),
      rows,
    },
  };
};
