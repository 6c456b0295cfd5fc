import { count, list } from '../../../language/en-gb/names.ts';
import type { SeatKind } from '../../../model/seat-kinds.ts';
import type { Sector } from '../../../model/sectors.ts';
import { sectorNames } from './organisations.ts';
import { kinds } from './seats.ts';

interface Span {
  readonly least?: number;
  readonly most?: number;
}
interface Planned extends Span {
  readonly kind: SeatKind;
}
const capital = (text: string): string => text.replace(/^./, (sign) => sign.toUpperCase());

/** "2 to 4", "at least 2", "at most 4", "3". */
const span = ({ least, most }: Span): string => {
  if (least === undefined) return `at most ${most ?? 0}`;
  if (most === undefined) return `at least ${least}`;
  return least === most ? `${least}` : `${least} to ${most}`;
};
const lacking = (v: Planned & { seats: number }): string =>
  `${count(v.seats, `${kinds[v.kind]} seat`, `${kinds[v.kind]} seats`)}, ${span(v)} planned`;

/** The plan of a partnership's seats, and what is missing by it. */
export const seatPlanPhrases = {
  'label.seat-plan': (_: object) => 'Seat plan',
  'form.seat-plan': ({ partnership }: { partnership: string }) => `Seat plan of ${partnership}`,
  'field.seat-plan.kind': ({ kind }: { kind: SeatKind }) => `How many ${kinds[kind]} seats`,
  'hint.seat-plan.kind': (_: object) => '2 to 4, at least 2, at most 4, or just 3',
  'field.seat-plan.sectors': (_: object) => 'Sectors that must sit on a seat, with commas',
  'hint.seat-plan.sectors': (_: object) =>
    'council, police, fire, health, housing, voluntary, business, parish, education, community, faith',
  'seat-plan.span': span,
  'seat-plan.unread': (_: object) =>
    'Write how many seats: 2 to 4, at least 2, at most 4, or just 3.',
  'seat-plan.no-sector': ({ sector }: { sector: string }) =>
    `${sector} is no sector. The hint has all of them.`,
  'seat-plan.turned': (v: { kind: SeatKind; least: number; most: number }) =>
    `${v.least} ${kinds[v.kind]} seats at least and ${v.most} at most cannot both be, and the plan stays as it was. Write the smaller number first.`,
  'seat-plan.set': (v: {
    partnership: string;
    kinds: readonly Planned[];
    sectors: readonly Sector[];
  }) =>
    `The seat plan of ${v.partnership} is set: ${list([
      ...v.kinds.map(
        (one) => `${span(one)} ${kinds[one.kind]} ${one.most === 1 ? 'seat' : 'seats'}`,
      ),
      ...(v.sectors.length > 0
        ? [`a seat for each of ${list(v.sectors.map((one) => sectorNames[one]))}`]
        : []),
    ])}. Seats says what is missing.`,
  'seat-plan.taken': ({ partnership }: { partnership: string }) =>
    `${partnership} has no seat plan any more.`,
  'seat-plan.missing': (v: {
    kinds: readonly (Planned & { seats: number })[];
    sectors: readonly Sector[];
  }) =>
    v.kinds.length === 0 && v.sectors.length === 0
      ? 'The seats are as planned.'
      : [
          ...(v.kinds.length > 0
            ? [`Not as planned: ${v.kinds.map((one) => lacking(one)).join('; ')}.`]
            : []),
          ...(v.sectors.length > 0
            ? [capital(`nobody sits for ${list(v.sectors.map((one) => sectorNames[one]))}.`)]
            : []),
        ].join(' '),
};
