import { later } from '../../../core/calendar/instants.ts';
import { handle } from '../../../core/handle.ts';
import {
  type AccountId,
  installOf,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  type RecordId,
  type Ref,
} from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { FormValues, Input, Request } from '../../../core/model/request.ts';
import type { Ports } from '../../../core/ports/ports.ts';
import type { Store } from '../../../core/ports/store.ts';
import { wake } from '../../../core/wake.ts';
import { tick } from '../../../functions/tick.ts';
import { asha, onSlack, sam } from '../southport/people.ts';
import { channel, type Persona, persona, request, typed, world } from '../world.ts';

/** One thing whose cost is counted. */
export interface Step {
  readonly name: string;
  /** The clock is walked to a second before this instant, and what is due on the way looked after uncounted. */
  readonly at?: string;
  /** Answers what was said; undefined where only messages say it. */
  readonly run: () => Promise<Answer | string | undefined>;
}

export const owen = persona('teams', 'council', 'owen', 'Owen');
const there = channel('teams', 'council', '19:southport');
const monday = '2027-01-04T10:00:00.000Z';

const signs = '23456789abcdefghjkmnpqrstuvwxyz';
/** Names that come in the same order in every run, all different. */
export const seeded = (): ((characters: number) => string) => {
  let count = 0;
  return (characters) => {
    count += 1;
    const digits = [...count.toString(signs.length)].map((digit) =>
      signs.charAt(Number.parseInt(digit, signs.length)),
    );
    return digits.join('').padStart(characters, signs.charAt(0)).slice(-characters);
  };
};

/** Who and where, as the store has it once the partnership stands. */
interface Found {
  readonly programme: ProgrammeId;
  readonly home: string;
  readonly owen: PersonId;
}

/** Asha and Sam in Slack, Owen in Teams, over a store whose every use may be counted. */
export const castOn = (store: Store) => {
  const around = world(store, monday);
  const ports: Ports = { ...around.ports, fresh: seeded() };
  for (const { account, name } of [asha, sam, owen])
    around.known.set(account as AccountId, { name, home: true, guest: false });
  let asked = 0;
  let found: Found | undefined;
  const known = (): Found => {
    if (!found) throw new Error('the partnership is not found yet');
    return found;
  };
  const requestOf = (who: Persona, input: Input): Request =>
    request(who, input, who === owen ? there : onSlack, {
      key: `request-${String(++asked).padStart(4, '0')}`,
    });
  const ask = (who: Persona, input: Input) => handle(requestOf(who, input), ports);
  return {
    around,
    requestOf,
    deliver: (one: Request) => handle(one, ports),
    say: (text: string, who: Persona = asha) => ask(who, typed(text)),
    /** A line in which U+E000 0 U+E001 stands for Sam. */
    naming: (text: string) =>
      ask(asha, {
        kind: 'typed',
        typed: { text, mentions: [{ account: sam.account, name: sam.name }] },
      }),
    /** A button of a card names its partnership; before there is one, it does not. */
    press: (who: Persona, pressed: Ask) =>
      ask(who, { kind: 'pressed', ask: { ...(found ? { in: found.home } : {}), ...pressed } }),
    submit: (who: Persona, form: string, ref: Ref, values: FormValues) =>
      ask(who, {
        kind: 'submitted',
        form,
        values,
        carries: { ask: 'form', form, in: known().home, given: { ref } },
      }),
    /** Wakes the partnership, or its subjects, as the function of that name does. */
    wakes: async (at: string, ...refs: readonly (Ref | undefined)[]): Promise<undefined> => {
      const { home, programme } = known();
      for (const ref of refs) {
        const id = (ref === undefined ? home : `${home}/${ref}`) as RecordId;
        await wake({ due: 'record', programme, id }, { ...ports, now: () => at });
      }
    },
    /** Looks after the partnership within the hour after a change. */
    looks: async (): Promise<string> => {
      const { home, programme } = known();
      await wake({ due: 'hourly', programme, partnership: home as PartnershipId }, ports);
      return 'looked after';
    },
    /** The next tick: how many things it finds due. */
    ticks: async (): Promise<string> => {
      let found = 0;
      const send = async (due: readonly unknown[]) => {
        found += due.length;
      };
      await tick({ store, now: () => later(around.now(), 1), queue: { send } })();
      return `${found} due`;
    },
    known,
    look: async (): Promise<void> => {
      const { account } = owen;
      const seen = { install: installOf(onSlack), place: onSlack, accounts: [account] };
      const door = await store.lookUp(seen);
      const person = door.accounts.get(account)?.row?.people[0]?.person;
      const { programme, partnerships } = door.place.row ?? {};
      const home = partnerships?.[0];
      if (programme && home && person) found = { programme, home, owen: person };
    },
  };
};
export type Cast = ReturnType<typeof castOn>;
