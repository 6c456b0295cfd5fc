import { type Saying, say } from '../../../language/saying.ts';
import { titleKey } from '../../../lib/same-title.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { Day, PartnershipId, PersonId } from '../../../model/ids.ts';
import { standing } from '../../../subject/standing.ts';
import { isClosed } from '../../../subject/stopped.ts';
import type { RegisterRow } from '../ask-fields.ts';
import { evolveFamily } from '../evolve.ts';
import type { Family, FamilyEvent } from '../family.ts';
import { parentOf, ring } from '../kin.ts';
import { calledSo } from '../meant.ts';
import { mostKept, mostWards, wardKey, wardName, wardsFrom, whereFrom } from '../wards.ts';

/** What a row would set of a partnership. */
export interface Wanted {
  readonly row: number;
  readonly at: StoredPartnership;
  readonly kind?: string;
  readonly parent?: StoredPartnership;
  readonly wards: readonly string[];
}
interface Amiss {
  readonly row: number;
  readonly why: Saying;
}
/** A register as it was sent, beside what there is. */
export interface Plan {
  readonly wanted: readonly Wanted[];
  /** Rows that cannot be done, and why. */
  readonly amiss: readonly Amiss[];
  /** Names in the file of what is not set up. */
  readonly gaps: readonly { readonly row: number; readonly name: string }[];
  /** What is set up, and not in the file. */
  readonly unnamed: readonly string[];
  /** So many rows say what is so already. */
  readonly same: number;
  /** All that happens to the family by it. */
  readonly events: readonly FamilyEvent[];
}

interface Around {
  readonly all: readonly StoredPartnership[];
  readonly family: Family;
  readonly me: PersonId;
  readonly today: Day;
}

const longestKind = 100;
const longestWard = 60;
/** Alone, or none of the kind: a cell that says nothing. */
const text = (cell = ''): string => cell.replace(/\s+/g, ' ').trim();
const wardsOf = (cell: string | undefined): string[] => [
  ...new Map(
    (cell ?? '')
      .split(/[,;\n]/)
      .map(wardName)
      .filter((name) => name !== '')
      .map((name) => [wardKey(name), name]),
  ).values(),
];

/** What stands against the wards of a row; undefined where nothing does. */
const wardsAmiss = (
  row: number,
  fresh: readonly string[],
  at: StoredPartnership,
  { family, today, all }: Around,
): Saying | undefined => {
  const long = fresh.find((ward) => ward.length > longestWard);
  if (long !== undefined) return say('family.register.ward-long', { row, most: longestWard });
  for (const ward of fresh) {
    const elsewhere = whereFrom(family, ward, today).find((one) => one.in !== at.id);
    const other = all.find(({ id }) => id === elsewhere?.in);
    if (elsewhere)
      return say('family.register.ward-elsewhere', {
        row,
        ward,
        partnership: other?.state.name ?? '',
      });
  }
  const many = wardsFrom(family, at.id, today).length + fresh.length > mostWards;
  return many || family.wards.length + fresh.length > mostKept
    ? say('family.register.wards-full', { row, most: mostWards })
    : undefined;
};

/** Under which partnership it would stand; undefined where nothing is said, or that is so already. */
const parentIn = (
  row: RegisterRow,
  at: StoredPartnership,
  { all, family }: Around,
): StoredPartnership | Saying | undefined => {
  const named = text(row.parent);
  if (named === '') return undefined;
  const open = all.filter(({ state }) => !isClosed(state));
  const [over, second] = calledSo(named, open);
  const { row: number } = row;
  if (second) return say('family.register.which', { row: number, name: named });
  if (!over) return say('family.register.no-parent', { row: number, name: named });
  if (parentOf(family, at.id) === over.id) return undefined;
  return over.id === at.id || ring(family, at.id, over.id)
    ? say('family.register.ring', { row: number, child: at.state.name, parent: over.state.name })
    : over;
};

/** One row: what it would set, or why not; undefined where all is so already. */
const wantedOf = (
  row: RegisterRow,
  at: StoredPartnership,
  around: Around,
): Wanted | Saying | undefined => {
  const { family, today, me } = around;
  const { row: number } = row;
  const kind = text(row.kind);
  if (kind.length > longestKind)
    return say('family.register.kind-long', { row: number, most: longestKind });
  const over = parentIn(row, at, around);
  if (over && 'code' in over) return over;
  const had = new Set(wardsFrom(family, at.id, today).map(({ ward }) => wardKey(ward)));
  const fresh = wardsOf(row.wards).filter((ward) => !had.has(wardKey(ward)));
  const isKind = kind !== '' && titleKey(kind) !== titleKey(at.state.sort ?? '');
  if (!isKind && !over && fresh.length === 0) return undefined;
  const mine = standing(at.state, me);
  if (mine !== 'chair' && mine !== 'clerk')
    return say('family.register.not-yours', { row: number, partnership: at.state.name });
  const why = wardsAmiss(number, fresh, at, around);
  return (
    why ?? {
      row: number,
      at,
      wards: fresh,
      ...(isKind ? { kind } : {}),
      ...(over ? { parent: over } : {}),
    }
  );
};

const eventsOf = ({ at, wards, parent }: Wanted, today: Day): FamilyEvent[] => [
  ...wards.map((ward) => ({ event: 'WardAdded', ward, in: at.id, from: today }) as const),
  ...(parent ? [{ event: 'ParentSet', child: at.id, parent: parent.id } as const] : []),
];

/** The rows of a register beside what there is, each after those above it (rules: Register). */
export const planned = (rows: readonly RegisterRow[], around: Around): Plan => {
  const wanted: Wanted[] = [];
  const amiss: Amiss[] = [];
  const gaps: { row: number; name: string }[] = [];
  const events: FamilyEvent[] = [];
  const seen = new Set<PartnershipId>();
  let { family } = around;
  let same = 0;
  for (const row of rows) {
    const name = text(row.name);
    const no = (why: Saying) => amiss.push({ row: row.row, why });
    const fits = calledSo(name, around.all);
    const open = fits.filter(({ state }) => !isClosed(state));
    const [at = fits[0], second] = open;
    if (name === '') no(say('family.register.no-name', { row: row.row }));
    else if (second) no(say('family.register.which', { row: row.row, name }));
    // What is over where the file is from is no gap here.
    else if (!at && /^closed$/i.test(text(row.state))) same += 1;
    else if (!at) gaps.push({ row: row.row, name });
    else if (seen.has(at.id)) no(say('family.register.twice', { row: row.row, name }));
    else {
      seen.add(at.id);
      const one = isClosed(at.state) ? undefined : wantedOf(row, at, { ...around, family });
      if (!one) same += 1;
      else if ('code' in one) no(one);
      else {
        const made = eventsOf(one, around.today);
        family = made.reduce(evolveFamily, family);
        events.push(...made);
        wanted.push(one);
      }
    }
  }
  const unnamed = around.all
    .filter(({ id, state }) => !seen.has(id) && !isClosed(state))
    .map(({ state }) => state.name);
  return { wanted, amiss, gaps, unnamed, same, events };
};
