import { list } from '../../language/en-gb/names.ts';
import { inNumber } from '../../language/en-gb/numbers.ts';
import { capital, long } from '../../language/en-gb/words.ts';
import type { Day } from '../../model/ids.ts';
import { goesOnPhrases } from './sentences/goes-on.ts';
import { registerPhrases } from './sentences/register.ts';

type Named = { partnership: string };
type Kin = { child: string; parent: string };
type By = { by: string };
type Wards = { wards: readonly string[] };

const belong = ({ wards }: Wards): string => (wards.length === 1 ? 'belongs' : 'belong');
const are = ({ wards }: Wards): string => (wards.length === 1 ? 'is' : 'are');
const inThem = (some: readonly string[]): string =>
  some.length === 0 ? 'in no partnership' : `in ${list(some)}`;

/** "wards Ainsdale, Birkdale, Cambridge and 4 more", nothing where there are none. */
const wardsSaid = ({ wards = [], more = 0 }: Partial<Wards> & { more?: number }): string[] => {
  if (wards.length === 0) return [];
  const all = more > 0 ? [...wards, `${more} more`] : wards;
  return [`${all.length === 1 ? 'ward' : 'wards'} ${list(all)}`];
};

/** Families of partnerships: what stands under what, and which wards are whose. */
export const familyPhrases = {
  ...goesOnPhrases,
  ...registerPhrases,
  'label.family.wards': (_: object) => 'Wards',
  'label.family.find': (_: object) => 'Find',
  'label.family.where': (_: object) => 'Find a ward',
  'label.family.parent': (_: object) => 'Stand under another',
  'label.family.register': (_: object) => 'Register as a file',
  'form.where': (_: object) => 'Which partnership is a ward in?',
  'label.family.tree': (_: object) => 'The family',
  'label.family.add-wards': (_: object) => 'Add wards',
  'label.family.take-out': (_: object) => 'Take out',
  'label.family.take-out-of': ({ partnership, day }: Named & { day: Day }) =>
    `Take out of ${partnership} as of ${long(day)}`,
  'label.family.take-out-again': (_: object) => 'Take out again',
  'label.family.back-under': ({ parent }: { parent?: string }) =>
    parent === undefined ? 'Stand by itself again' : `Back under ${parent}`,
  'label.family.put-back': (_: object) => 'Put back',
  'label.family.add-all-the-same': (_: object) => 'Add all the same',
  'family.one-or-more': ({ wards, parts }: Wards & { parts: number }) =>
    `${wards.length === 1 ? 'Is' : 'Are'} ${list(wards.map((one) => `‘${one}’`))} ${inNumber(wards.length)} ${wards.length === 1 ? 'ward' : 'wards'} or ${inNumber(parts)}?`,
  'label.family.so-many': ({ wards }: Wards) =>
    `${capital(inNumber(wards.length))}: ${list(wards)}`,
  'label.family.let-go': (_: object) => 'It does not stand under us',
  'example.family.add-ward': (_: object) => 'partnership add ward Ainsdale from 1 May 2027',
  'example.family.where': (_: object) => 'partnership where Ainsdale',
  'example.family.tree': (_: object) => 'partnership tree',
  'example.family.register': (_: object) => 'partnership register as a file',
  'form.add-wards': ({ partnership }: Named) => `Wards of ${partnership}`,
  'form.take-out-ward': ({ partnership }: Named) => `Take a ward out of ${partnership}`,
  'form.parent': ({ partnership }: Named) => `What ${partnership} stands under`,
  'field.family.wards': (_: object) => 'Wards',
  'hint.family.wards': (_: object) => 'One a line.',
  'field.family.ward': (_: object) => 'Ward',
  'field.family.begins': (_: object) => 'From which day they belong to it',
  'field.family.on': (_: object) => 'From which day it no longer belongs to it',
  'field.family.parent': (_: object) => 'Stands under',
  'field.family.alone': (_: object) => 'Nothing: it stands by itself',
  'family.choose-parent': (_: object) => 'Choose a partnership, or that it stands by itself.',
  'family.ward-needs-name': (_: object) => 'Say which ward.',
  'family.too-many-wards': ({ most }: { most: number }) =>
    `A partnership has ${most} wards at the most. Leave some out.`,
  'family.ward-too-long': ({ most }: { most: number }) =>
    `A ward's name has ${most} letters at the most. Shorten it.`,
  'family.ward-already': ({ ward, partnership, from }: Named & { ward: string; from: Day }) =>
    `${ward} is a ward of ${partnership} from ${long(from)} already. Take it out first to change its day.`,
  'family.wards-full': ({ partnership, most }: Named & { most: number }) =>
    `${partnership} would have more than ${most} wards, and no partnership has more. Take some out first.`,
  'family.programme-full': ({ most }: { most: number }) =>
    `The programme would keep more than ${most} wards. Put parishes or streets into the area in Settings instead.`,
  'family.ward-in-two': (
    v: Named & { both: readonly { ward: string; partnership: string }[]; from: Day },
  ) =>
    `${list(v.both.map((one) => `${one.ward} is in ${one.partnership}`))}. From ${long(v.from)} ${v.both.length === 1 ? 'it' : 'each'} would be in ${v.partnership} too. Add ${v.both.length === 1 ? 'it' : 'them'} all the same?`,
  'family.ward-added': (v: Named & Wards & { from: Day; begins: boolean }) =>
    v.begins
      ? `From ${long(v.from)}, ${list(v.wards)} ${belong(v)} to ${v.partnership}.`
      : `${list(v.wards)} ${belong(v)} to ${v.partnership}, since ${long(v.from)}.`,
  'family.others-told': ({ others }: { others: readonly string[] }) =>
    `Chair and clerk of ${list(others)} are told, and can take it out there.`,
  'family.ward-added-too': (v: Named & By & Wards & { other: string; from: Day }) =>
    `${v.by} added ${list(v.wards)} to ${v.partnership} from ${long(v.from)}; ${v.wards.length === 1 ? 'it is a ward' : 'they are wards'} of ${v.other} as well.`,
  'family.ward-is-none': ({ ward, partnership, day }: Named & { ward: string; day: Day }) =>
    `${ward} is no ward of ${partnership} on ${long(day)} or later. Wards shows those that are.`,
  'family.ward-out': (
    v: Named & Wards & { day: Day; is: 'leaves' | 'never-came'; ahead: boolean },
  ) =>
    v.is === 'never-came'
      ? `${list(v.wards)} ${are(v)} out of ${v.partnership}, as if never added.`
      : `${v.ahead ? `From ${long(v.day)}, ` : ''}${list(v.wards)} ${v.ahead ? `no longer ${belong(v)}` : `${are(v)} out of it and no longer ${belong(v)}`} to ${v.partnership}.`,
  'family.wards-title': ({ partnership, now, coming }: Named & { now: number; coming: number }) =>
    `Wards of ${partnership}: ${now}${coming > 0 ? `, and ${coming} to come` : ''}`,
  'family.no-wards': (_: object) =>
    'No wards are set. Chair or clerk add them, with the day from which they belong to it.',
  'family.ward-row': (v: { ward: string; from: Day; until?: Day; today: Day }) =>
    [
      v.ward,
      v.from > v.today ? `from ${long(v.from)}` : `since ${long(v.from)}`,
      ...(v.until === undefined ? [] : [`leaves on ${long(v.until)}`]),
    ].join(' · '),
  'family.no-ward': ({ ward }: { ward: string }) =>
    `I know no ward called ${ward}. A chair or clerk adds it with ‘partnership add ward ${ward}’.`,
  'family.ward-near': ({ ward }: { ward: string }) =>
    `I know no ward called ${ward}. Do you mean one of these?`,
  'family.where': (v: {
    ward: string;
    now: readonly string[];
    later: readonly { day: Day; in: readonly string[] }[];
  }) =>
    [
      `${v.ward} is ${inThem(v.now)}.`,
      ...v.later.map((one) => `From ${long(one.day)} it is ${inThem(one.in)}.`),
    ].join(' '),
  'family.none-of-yours': (_: object) =>
    'You have no place in a partnership yet. Ask to join one in its channel first.',
  'family.tree-title': (_: object) => 'The family of partnerships',
  'family.tree-row': (
    v: Named & {
      depth: number;
      under?: string;
      kind?: string;
      chair?: string;
      next?: string;
      wards?: readonly string[];
      more?: number;
      follows?: readonly string[];
      paused?: Day;
    },
  ) =>
    [
      `${v.depth > 0 ? `${'\u2003'.repeat(v.depth)}↳ ` : ''}${v.partnership}`,
      ...(v.under === undefined ? [] : [`under ${v.under}`]),
      ...(v.kind === undefined ? [] : [v.kind]),
      ...(v.chair === undefined ? [] : [`chair ${v.chair}`]),
      ...(v.next === undefined ? [] : [`next meeting ${v.next}`]),
      ...wardsSaid(v),
      ...(v.follows && v.follows.length > 0 ? [`follows ${list(v.follows)}`] : []),
      ...(v.paused === undefined ? [] : [`paused until ${long(v.paused)}`]),
    ].join(v.under === undefined ? ' · ' : ', '),
  'family.no-such': ({ typed }: { typed: string }) =>
    typed === ''
      ? 'Say under which partnership it stands, or choose one.'
      : `The programme has no open partnership called ${typed}. Choose one.`,
  'family.no-such-near': ({ typed }: { typed: string }) =>
    `The programme has no open partnership called ${typed}. Do you mean one of these?`,
  'family.own-parent': ({ child }: Kin) =>
    `${child} cannot stand under itself. Choose another partnership.`,
  'family.under-already': ({ child, parent }: Kin) =>
    `${child} stands under ${parent} already. The family shows it.`,
  'family.ring': ({ child, parent, way }: Kin & { way: readonly string[] }) =>
    `${child} cannot stand under ${parent}, for that would be a ring: ${way.join(' stands under ')}. Choose another, or set free what stands between.`,
  'family.under': ({ child, parent, told }: Kin & { told: boolean }) =>
    `${child} stands under ${parent} now.${told ? ` Chair and clerk of ${parent} are told, and can undo it.` : ''}`,
  'family.child-came': ({ child, parent, by }: Kin & By) =>
    `${by} put ${child} under ${parent} in the family of partnerships.`,
  'family.child-left': ({ child, parent, by }: Kin & By) =>
    `${by} took ${child} out from under ${parent} in the family of partnerships.`,
  'family.alone': ({ child, parent }: Kin) => `${child} stands under ${parent} no longer.`,
  'family.alone-already': ({ child }: { child: string }) =>
    `${child} stands under no partnership. Choose one to set it.`,
  'family.not-under': ({ parent }: { parent: string }) =>
    `That partnership does not stand under ${parent}. The family shows what does.`,
  'family.let-go': ({ child, parent }: Kin) =>
    `${child} stands under ${parent} no longer. Its chair and clerk are told.`,
  'family.was-let-go': ({ child, parent, by }: Kin & By) =>
    `${by}, of ${parent}, undid that ${child} stands under it. Talk to them, or choose another parent.`,
  'family.file.state': ({ is }: { is: 'open' | 'proposed' | 'paused' | 'closed' }) =>
    ({ open: 'Open', proposed: 'Proposed', paused: 'Paused', closed: 'Closed' })[is],
};
