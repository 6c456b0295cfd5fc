import { list } from '../../../language/en-gb/names.ts';
import { long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

interface Held {
  readonly name: string;
  readonly office: string;
}
type Named = { partnership: string };
type Names = { names: readonly string[] };

const held = ({ name, office }: Held): string => `${name} (${office})`;
const both = (keys: readonly Held[]): string => list(keys.map(held));
const is = ({ names }: Names): string => (names.length === 1 ? 'waits' : 'wait');

/** The two keys with which a partnership of a programme opens. */
export const keyPhrases = {
  'label.programme.keys': (_: object) => 'The two keys',
  'label.programme.name-keys': (_: object) => 'Name the two keys',
  'label.programme.end-keys': (_: object) => 'End the two keys',
  'label.programme.turn-key': (_: object) => 'Give my key',
  'label.programme.refuse-key': (_: object) => 'Refuse',
  'label.programme.ask-again': (_: object) => 'Ask both again',
  'example.programme.keys': (_: object) => 'partnership keys',
  'form.programme.keys': (_: object) => 'The two keys of the programme',
  'form.programme.refuse': (_: object) => 'Refuse a new partnership',
  'field.programme.first': (_: object) => 'Who holds the first key',
  'field.programme.first-office': (_: object) => 'By which office',
  'field.programme.second': (_: object) => 'Who holds the second key',
  'field.programme.second-office': (_: object) => 'By which office they do',
  'hint.programme.office': (_: object) =>
    'As people know it: Executive Member for Corporate Services.',
  'field.programme.reason': (_: object) => 'Why not',
  'hint.programme.reason': (_: object) =>
    'Whoever asked is told. They can change what they ask, or ask again.',
  'programme.needs-office': (_: object) => 'Say by which office they hold the key.',
  'programme.needs-reason': (_: object) => 'Say why not, in a few words.',
  'programme.holds-key': ({ name }: { name: string }) =>
    `${name} holds a key of the programme, and whoever leads it holds none. Name another for the key first, or hand the programme on to somebody else.`,
  'programme.you-hold-key': (_: object) =>
    'You hold a key of the programme, and whoever leads it holds none. Another must be named for the key first.',
  'programme.keys-unfit': (v: Names & { why: 'one' | 'perhaps' | 'lead'; lead: string }) =>
    ({
      one: `Both keys would be held by one person, ${v.names[0] ?? ''}. The lead of the programme names two people.`,
      perhaps: `${list(v.names)} may be one person: they have an e-mail address in common. Have that answered first, or name somebody else.`,
      lead: `${v.lead} leads the programme, and whoever leads it holds no key. Name somebody else.`,
    })[v.why],
  'programme.keys-of-one-name': ({ name }: { name: string }) =>
    `Both are called ${name}. Are they two people?`,
  'programme.keys-named': ({ by, keys }: { by: string; keys: readonly Held[] }) =>
    `${by} named who holds the two keys of the programme: ${both(keys)}. A new partnership opens when both have given theirs.`,
  'programme.waiting-anew': (v: Names) => `${list(v.names)} ${is(v)} for both again.`,
  'programme.too-many-wait': ({ most }: { most: number }) =>
    `More than ${most} partnerships wait for their keys. Have some of them answered or withdrawn first.`,
  'programme.no-keys': (_: object) =>
    'The programme has no keys: a new partnership starts as it is set up.',
  'programme.keys-awaited': (v: Names) =>
    `${list(v.names)} ${is(v)} for both keys. Have that answered, or close what is no longer wanted, before the keys end.`,
  'programme.end-keys-asked': ({ names }: Names) =>
    `From now on a new partnership would start without ${list(names)}. Both are told. End the two keys?`,
  'programme.keys-ended': ({ by }: { by: string }) =>
    `${by} ended the two keys of the programme: a new partnership starts as it is set up.`,
  'programme.opens-with-keys': ({ keys }: { keys: readonly Held[] }) =>
    `It is proposed, and opens when ${both(keys)} have both given their key. They are asked now.`,
  'programme.key-asked': (v: {
    partnership: string;
    area?: string;
    kind?: string;
    since: Day;
    chair?: string;
    by?: string;
    on: Day;
    office?: string;
    given: number;
    refused?: string;
  }) =>
    [
      `${v.by ?? 'Somebody'} asked on ${long(v.on)} to start ${v.partnership}`,
      ...(v.kind ? [`kind ${v.kind}`] : []),
      ...(v.area ? [`area ${v.area}`] : []),
      ...(v.chair ? [`chair ${v.chair}`] : []),
      `in being since ${long(v.since)}`,
      ...(v.office === undefined ? [] : [`your key is that of ${v.office}`]),
      v.refused === undefined
        ? `${['no key', 'one key', 'both keys'][v.given] ?? 'both keys'} given so far`
        : `refused: ${v.refused}`,
    ].join(' · '),
  'programme.not-your-key': ({ names }: Names) =>
    names.length === 0
      ? 'The programme has no keys, so nothing waits for one.'
      : `Only ${list(names)}, who hold the keys of the programme, can say that. Ask them.`,
  'programme.proposal-changed': ({ partnership }: Named) =>
    `What is asked about ${partnership} was changed since, so this does not count. It stands so now:`,
  'programme.turned-already': ({ partnership, other }: Named & { other: string }) =>
    `You have given your key for ${partnership} already. It opens with that of ${other}.`,
  'programme.not-waiting': ({
    partnership,
    is,
  }: Named & { is: 'open' | 'withdrawn' | 'refused' }) =>
    ({
      open: `${partnership} is open and waits for no key.`,
      withdrawn: `${partnership} was withdrawn and waits for no key.`,
      refused: `${partnership} was refused. It waits for both keys again once whoever asked changes it or asks again.`,
    })[is],
  'programme.key-turned': ({
    partnership,
    other,
    office,
  }: Named & { other: string; office: string }) =>
    `Your key for ${partnership} is given. It opens with that of ${other} (${office}).`,
  'programme.opened': ({ partnership, keys }: Named & { keys: readonly Held[] }) =>
    `${partnership} is open: ${both(keys)} have given both keys.`,
  'programme.refused': ({ partnership }: Named) =>
    `${partnership} is refused, and whoever asked is told why.`,
  'programme.was-refused': ({ by, partnership, reason }: Named & { by: string; reason: string }) =>
    `${by} refused ${partnership}: ${reason} Chair or clerk can change what is asked in Settings, or ask again; both keys are needed then.`,
  'programme.not-refused': ({ partnership }: Named) =>
    `${partnership} was not refused, so there is nothing to ask again.`,
  'programme.asked-again': ({ partnership }: Named) =>
    `Both are asked about ${partnership} again. It opens when both have given their key.`,
  'programme.keys': ({ keys }: { keys: readonly Held[] }) =>
    keys.length === 0
      ? 'The programme has no keys: a new partnership starts as it is set up.'
      : `A new partnership opens with both keys of the programme: ${both(keys)}.`,
  'programme.none-waits': (_: object) => 'Nothing waits for them.',
};
