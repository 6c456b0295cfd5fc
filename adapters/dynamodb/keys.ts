import type {
  AccountId,
  At,
  EffectId,
  InstallId,
  Letter,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
  RecordId,
  Ref,
} from '../../core/model/ids.ts';

/** The only file that knows where things stand in the tables. */
export const partition = 'pk';
export const sort = 'sk';
export type Key = { readonly [name in typeof partition | typeof sort]: { readonly S: string } };

/** Anything with a key in it, as the table or its stream gives it. */
export type KeyItem = Readonly<Record<string, { readonly S?: string | undefined }>>;

/** Parts joined so that none can pass for two. */
export const join = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll('%', '%25').replaceAll('#', '%23')).join('#');
/** A place in a list: by `order`, then by name; the character between sorts before all that is ever typed. */
export const inOrder = (order: string, id: string): string => `${order}\u0001${id}`;
const split = (text: string): string[] =>
  text.split('#').map((part) => part.replaceAll('%23', '#').replaceAll('%25', '%'));

const key = (home: readonly string[], place: readonly string[]): Key => ({
  [partition]: { S: join(home) },
  [sort]: { S: join(place) },
});

/** Numbers are padded, so that the table keeps subjects in the order in which they were made. */
const refParts = (ref: Ref): string[] => {
  const [, letter, number] = /^([A-Z])-([1-9]\d{0,8})$/.exec(ref) ?? [];
  return letter && number ? [letter, number.padStart(9, '0')] : ['~', ref];
};
const refFrom = (letter: string, rest: string): Ref =>
  letter === '~' ? rest : `${letter}-${Number(rest)}`;

const recordParts = (id: RecordId): { home: string; place: string[] } => {
  const [home = '', ref, ...seat] = id.split('/');
  if (ref === undefined) return { home, place: ['record'] };
  return seat.length === 0
    ? { home, place: ['record', ...refParts(ref)] }
    : { home, place: ['seat', ...refParts(ref), seat.join('/')] };
};

export const recordKey = (programme: ProgrammeId, id: RecordId): Key => {
  const { home, place } = recordParts(id);
  return key([programme, home], place);
};
export const journalKey = (programme: ProgrammeId, id: RecordId, version: number): Key =>
  key([programme, 'journal', id], [`${version}`.padStart(10, '0')]);
export const requestKey = (programme: ProgrammeId, name: string): Key =>
  key([programme, 'request', name], ['request']);
export const wordKey = (programme: ProgrammeId, word: string): Key =>
  key([programme, 'word', word], ['word']);
export const counterKey = (programme: ProgrammeId, id: PartnershipId, letter: Letter): Key =>
  key([programme, id], ['count', letter]);
export const namesKey = (programme: ProgrammeId, id: PartnershipId): Key =>
  key([programme, id], ['names']);
export const hourlyKey = (programme: ProgrammeId, id: PartnershipId): Key =>
  key([programme, id], ['hourly']);
/** Records that changed, as the relay heard of them at one time. */
export const changedKey = (
  programme: ProgrammeId,
  id: PartnershipId,
  at: At,
  records: string,
): Key => key([programme, id], ['changed', at, records]);
export const checkpointKey = (programme: ProgrammeId, id: PartnershipId, at: At): Key =>
  key([programme, id], ['checkpoint', at]);
export const cardKey = (programme: ProgrammeId, subject: RecordId, place: PlaceId): Key => {
  const { home, place: rest } = recordParts(subject);
  return key([programme, home], ['card', ...rest, place]);
};
export const effectKey = (programme: ProgrammeId, to: PlaceId | PersonId, id: EffectId): Key =>
  key(['out', programme, to], [id]);
export const ballotKey = (programme: ProgrammeId, poll: RecordId, name: string): Key =>
  key([programme, poll], [name]);

/** The key within a whole item. */
export const keyOf = (item: KeyItem): Key => ({
  [partition]: { S: item[partition]?.S ?? '' },
  [sort]: { S: item[sort]?.S ?? '' },
});

/** Rows read before the tenant is known. */
export const doorKey = (
  door: 'install' | 'place' | 'account',
  id: InstallId | PlaceId | AccountId,
): Key => key([door, id], ['door']);
/** Where a conversation's messages are sent. */
export const addressKey = (place: PlaceId): Key => key(['address', place], ['address']);
export const messageKey = (place: PlaceId, message: string): Key =>
  key(['message', place, message], ['message']);
export const paceKey = (place: PlaceId): Key => key(['place', place], ['pace']);
export const triesKey = (account: AccountId, now: At): Key =>
  key(['account', account], ['tries', now.slice(0, 13)]);
export const draftKey = (name: string): Key => key(['draft', name], ['draft']);

/** In the table of tokens: an installation, and one that was begun in some browser. */
export const tokenKey = (install: InstallId): Key => key(['token', install], ['token']);
export const pendingKey = (state: string): Key => key(['pending', state], ['pending']);
/** In the same table: an organisation that was let in, or barred. */
export const consentKey = (install: InstallId): Key => key(['consent', install], ['consent']);
/** Whose token an item is. */
export const tokenOf = (item: KeyItem): InstallId =>
  (split(item[partition]?.S ?? '')[1] ?? '') as InstallId;

/** What a key names, as far as anything is to be done about it. */
export type Named =
  | { readonly is: 'record'; readonly programme: ProgrammeId; readonly id: RecordId }
  | {
      readonly is: 'effect';
      readonly programme: ProgrammeId;
      readonly to: PlaceId | PersonId;
      readonly id: EffectId;
    }
  | { readonly is: 'hourly'; readonly programme: ProgrammeId; readonly id: PartnershipId };

const seatOrSubject = (home: string, [kind, letter, rest, seat]: readonly string[]) => {
  if (kind !== 'record' && kind !== 'seat') return undefined;
  if (letter === undefined || rest === undefined) return home as RecordId;
  const subject = `${home}/${refFrom(letter, rest)}`;
  return (seat === undefined ? subject : `${subject}/${seat}`) as RecordId;
};

/** A key read back; undefined for rows that nothing waits for. */
export const named = (item: KeyItem): Named | undefined => {
  const [first = '', second = '', third] = split(item[partition]?.S ?? '');
  const place = split(item[sort]?.S ?? '');
  if (first === 'out' && third !== undefined)
    return {
      is: 'effect',
      programme: second as ProgrammeId,
      to: third as PlaceId | PersonId,
      id: (place[0] ?? '') as EffectId,
    };
  if (third !== undefined) return undefined;
  const programme = first as ProgrammeId;
  if (place[0] === 'hourly') return { is: 'hourly', programme, id: second as PartnershipId };
  const id = seatOrSubject(second, place);
  return id === undefined ? undefined : { is: 'record', programme, id };
};
