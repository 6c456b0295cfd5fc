import type { ReadContext } from '../../../core/language/reading.ts';
import {
  type AccountId,
  accountId,
  type PartnershipId,
  partnershipId,
  personId,
} from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Mention, Typed } from '../../../core/model/request.ts';

/** Where a line is typed: as Slack's own command, addressed to the bot in a channel or in a card's thread, or in private. */
export type TypedWhere = 'command' | 'mention' | 'thread' | 'direct';

/** What a line must be understood as: the ask, or the sentence of a question or refusal with its buttons. */
export type Expected =
  | {
      readonly ask: Ask;
      readonly notes?: readonly string[];
      readonly offers?: readonly ExpectedOffer[];
    }
  | { readonly asked: string; readonly offers: readonly ExpectedOffer[] }
  | { readonly refused: string; readonly offers: readonly ExpectedOffer[] };
export type ExpectedOffer = readonly [label: string, ask: Ask];

/** One typed line, and what it must be understood as. */
export interface Row {
  readonly n: string;
  /** As it is typed; `⏎` is a line end, `{0}` the first mention. */
  readonly typed: string;
  readonly mentions?: readonly Mention[];
  readonly where: TypedWhere;
  /** Differences from the usual context. */
  readonly given?: Partial<ReadContext>;
  readonly expected: Expected;
}

export const southport: PartnershipId = partnershipId('southport0000001');
export const formby: PartnershipId = partnershipId('formby0000000001');
export const asha = personId('asha');
export const sam = personId('sam');
export const samJones: Mention = {
  account: accountId('teams', 'T-1', 'sam-jones') as AccountId,
  name: 'Sam Jones',
};

/** Monday 4 January 2027, 09:00: Asha types, in Southport. */
export const world: ReadContext = {
  now: '2027-01-04T09:00:00.000Z',
  today: '2027-01-04',
  zone: 'Europe/London',
  nation: 'england-and-wales',
  direct: false,
  me: asha,
  words: new Map([
    ['southport', southport],
    ['formby', formby],
  ]),
  roster: [
    { person: asha, name: 'Asha', organisation: 'Sefton Council' },
    { person: sam, name: 'Sam', organisation: 'Harbour Trust' },
    { person: personId('jo-bell'), name: 'Jo Bell', organisation: 'Fire Service' },
    { person: personId('jo-carr'), name: 'Jo Carr' },
  ],
  organisations: ['Sefton Council', 'Harbour Trust', 'Fire Service', 'Merseyside Police'],
};

export const contextOf = ({ where, given }: Row): ReadContext => ({
  ...world,
  direct: where === 'direct',
  ...(where === 'thread' ? { under: 'A-17' } : {}),
  ...given,
});

/** The line as an adapter hands it over. */
export const typedOf = (row: Pick<Row, 'typed' | 'mentions'>): Typed => ({
  text: row.typed.replaceAll('⏎', '\n').replace(/\{(\d+)\}/g, '\uE000$1\uE001'),
  mentions: row.mentions ?? [],
});
