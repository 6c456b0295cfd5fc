import { titleKey } from '../../lib/same-title.ts';
import type { Day, PartnershipId } from '../../model/ids.ts';
import type { Family, Membership } from './family.ts';

/** A partnership has so many wards that are or come. */
export const mostWards = 60;
/** A programme's family is one record, which holds so many, those of the past among them. */
export const mostKept = 1000;

/** A ward's name as it is kept: "Ainsdale" of "  Ainsdale ward ". */
export const wardName = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ward$/i, '');
/** By what the names of one ward are known as the same. */
export const wardKey = (name: string): string => titleKey(wardName(name));

type Ward = Pick<Membership, 'ward' | 'in'>;
/** Whether both are the same ward in the same partnership. */
export const sameWard = (one: Ward, other: Ward): boolean =>
  one.in === other.in && wardKey(one.ward) === wardKey(other.ward);

/** Whether it is a ward on that day. */
export const isOn = ({ from, until }: Membership, day: Day): boolean =>
  from <= day && (until === undefined || day < until);
/** Whether it is one on that day or on any later. */
export const isFrom = ({ until }: Membership, day: Day): boolean =>
  until === undefined || until > day;

/** The wards of a partnership on that day and later ones. */
export const wardsFrom = (family: Family, partnership: PartnershipId, day: Day): Membership[] =>
  family.wards.filter((one) => one.in === partnership && isFrom(one, day));

/** Where a ward is from that day on, in whichever partnership. */
export const whereFrom = (family: Family, ward: string, day: Day): Membership[] =>
  family.wards.filter((one) => wardKey(one.ward) === wardKey(ward) && isFrom(one, day));

/** Every ward that is or comes, each by one of its names. */
export const wardNames = ({ wards }: Family, day: Day): string[] => [
  ...new Map(
    wards.filter((one) => isFrom(one, day)).map(({ ward }) => [wardKey(ward), ward]),
  ).values(),
];
