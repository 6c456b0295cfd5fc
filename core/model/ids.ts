import type { Platform } from './platforms.ts';

/** Opaque names. Each is a plain string on the wire and a type of its own in the code, so that none is taken for another. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The tenant: a council and its partnerships. */
export type ProgrammeId = Branded<'programme'>;
/** A partnership within its programme: `pt-k3v9…`. */
export type PartnershipId = Branded<'partnership'>;
/** `person:k3v9…`, the only name by which the journal knows a person. */
export type PersonId = Branded<'person'>;
/** An organisation within a partnership, by which its things are found. */
export type OrganisationId = Branded<'organisation'>;
/** `slack:T1:C1`, `teams:<tenant>:<conversation>`; a person's direct messages are `slack:T1:@U1`. */
export type PlaceId = Branded<'place'>;
/** One person's account in one chat: `slack:T1:U1`, `teams:<tenant>:<aad object id>`. */
export type AccountId = Branded<'account'>;
/** A workspace or tenant in which the app is installed: `slack:T1`, `teams:<tenant>`. */
export type InstallId = Branded<'install'>;
/**
 * What a card shows and a journal belongs to: `pt-…`, `pt-…/A-17`, `pt-…/P-5/seat-7`, `person:…`. The name of a
 * partnership or a person is the name of their own record.
 */
export type RecordId = Branded<'record' | 'partnership' | 'person'>;
/** One message on its way out. */
export type EffectId = Branded<'effect'>;

/** An instant as ISO text in UTC with milliseconds; sorts as time does. */
export type At = string;
/** A wall-calendar day, `2027-01-08`. */
export type Day = string;
/** Letter and number as people say it, `A-17`; unique within its partnership. */
export type Ref = string;

/** What a reference begins with; which there are, the features say. */
export type Letter = string;

export const programmeId = (text: string): ProgrammeId => `pg-${text}` as ProgrammeId;
export const partnershipId = (text: string): PartnershipId => `pt-${text}` as PartnershipId;
export const personId = (text: string): PersonId => `person:${text}` as PersonId;
export const effectId = (text: string): EffectId => text as EffectId;

export const installId = (platform: Platform, tenant: string): InstallId =>
  `${platform}:${tenant}` as InstallId;
export const placeId = (platform: Platform, tenant: string, conversation: string): PlaceId =>
  `${platform}:${tenant}:${conversation}` as PlaceId;
export const accountId = (platform: Platform, tenant: string, user: string): AccountId =>
  `${platform}:${tenant}:${user}` as AccountId;

/** By what an organisation's things in a partnership are found, as a person's are by their name. */
export const organisationId = (partnership: PartnershipId, name: string): OrganisationId =>
  `organisation:${partnership}/${name.toLowerCase()}` as OrganisationId;

/** The place of an account's direct messages with the bot. */
export const directPlace = (account: AccountId): PlaceId => {
  const { platform, tenant, local } = partsOf(account);
  return placeId(platform, tenant, `@${local}`);
};
/** The account behind a direct place, or undefined for a channel. */
export const directAccount = (place: PlaceId): AccountId | undefined => {
  const { platform, tenant, local } = partsOf(place);
  return local.startsWith('@') ? accountId(platform, tenant, local.slice(1)) : undefined;
};

/** Splits a place or account into its chat, its tenant and what that chat calls it. */
export const partsOf = (
  id: PlaceId | AccountId,
): { platform: Platform; tenant: string; local: string } => {
  const [platform = '', tenant = '', ...local] = id.split(':');
  return { platform: platform as Platform, tenant, local: local.join(':') };
};
export const installOf = (id: PlaceId | AccountId): InstallId => {
  const { platform, tenant } = partsOf(id);
  return installId(platform, tenant);
};

/** The installation by which a place is served: that of its own workspace, unless one of a whole organisation is named. */
export const servedBy = ({ place, of }: { place: PlaceId; of?: InstallId }): InstallId =>
  of ?? installOf(place);

/** Whether an account is of a workspace or tenant that one of these places is in, or of the organisation that has the app in it. */
export const isAtHome = (
  account: AccountId,
  places: readonly { readonly place: PlaceId }[],
  { place, of }: { place: PlaceId; of?: InstallId },
): boolean => {
  const house = installOf(account);
  const own = of === house ? installOf(place) : house;
  return places.some((one) => installOf(one.place) === house || installOf(one.place) === own);
};

/** Sorts the names of records by their numbers: `A-9` comes before `A-10`. */
export const byNumber = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });

/** The record of a subject in a partnership: `pt-…/A-17`. */
export const subjectId = (partnership: PartnershipId, ref: Ref): RecordId =>
  `${partnership}/${ref}` as RecordId;
/** `A-17` out of `pt-…/A-17`; undefined for a record that is no numbered subject. */
export const refOf = (record: RecordId): Ref | undefined =>
  /^pt-[^/]*\/([A-Z]-\d+)(?:\/|$)/.exec(record)?.[1];
/** The letter of `A-17`. */
export const letterOf = (ref: Ref): Letter => ref.charAt(0);
/** `A-17` as people type it, `a17`, `A 17` or `A-017`: a pattern of letter, gap and number. */
export const typedRef = (letters: readonly Letter[]): string =>
  `([${letters.join('').toLowerCase()}])(\\s?-?\\s?)0*([1-9]\\d{0,6})`;
/** Whether a record is a subject of this letter, or an item of one. */
export const hasLetter = (record: RecordId, letter: Letter): boolean =>
  refOf(record)?.startsWith(`${letter}-`) === true;
/** A subject's number as text that sorts as numbers do, M-2 before M-10. */
export const inNumbers = (record: RecordId): string =>
  (refOf(record) ?? '').slice(2).padStart(7, '0');
/** What was told of a partnership on its last Mondays: its own small record. */
export const weekId = (partnership: PartnershipId): RecordId => `${partnership}/week` as RecordId;
/** Which wards are whose in a programme, and which partnership stands under which: one record of the programme. */
export const familyId = 'family' as RecordId;
/** Who leads a programme: one small record of it, which no command reads that is not about it. */
export const programmeFacts = 'programme' as RecordId;
/** The terms of reference of a partnership: a record of their own. */
export const termsId = (partnership: PartnershipId): RecordId => `${partnership}/terms` as RecordId;
/** What is known of the organisations of a partnership: a record of their own. */
export const organisationsId = (partnership: PartnershipId): RecordId =>
  `${partnership}/organisations` as RecordId;
/** The partnership that a record belongs to; undefined for what belongs to none, such as a person. */
export const partnershipOf = (record: RecordId): PartnershipId | undefined =>
  record.startsWith('pt-') ? (record.split('/')[0] as PartnershipId) : undefined;
