import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { PlaceId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Button, View } from '../../../core/view/view.ts';
import { lateStore, uneven } from '../../support/late.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../../support/world.ts';

export const asha = persona('slack', 'T1', 'UA', 'Asha');
export const cleo = persona('slack', 'T1', 'UC', 'Cleo');
export const sam = persona('slack', 'T1', 'US', 'Sam');
export const jo = persona('slack', 'T1', 'UJ', 'Jo');
export const south = channel('slack', 'T1', 'C1');

/** The words of an answer: what is read aloud. */
export const said = (answer: Answer): string => {
  if (answer.kind === 'view') return answer.view.aloud;
  return answer.kind === 'form' ? answer.form.title : JSON.stringify(answer);
};
export const buttonsIn = ({ blocks }: View): Button[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return [...block.buttons, ...(block.more ?? [])];
    return block.kind === 'rows' ? block.rows.flatMap(({ buttons = [] }) => buttons) : [];
  });
export const viewOf = (answer: Answer): View => {
  if (answer.kind !== 'view') throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer.view;
};
export const labels = (answer: Answer): string[] =>
  buttonsIn(viewOf(answer)).map(({ label }) => label);

export interface Southport {
  readonly it: World;
  /** What somebody types in the channel, or in private where a place is given. */
  readonly says: (who: Persona, text: string, place?: PlaceId | 'private') => Promise<Answer>;
  readonly asks: (who: Persona, ask: Ask) => Promise<Answer>;
  /** Presses the button of that label in an answer. */
  readonly presses: (who: Persona, label: string, on: Answer | View) => Promise<Answer>;
  /** The channel's live messages, oldest first. */
  readonly shown: () => readonly View[];
  readonly card: (ref: string) => View;
}

/** Southport: Asha chairs, Cleo is the clerk, Sam and Jo are members; Sam sits for Harbour Trust, the Fire Service has a seat without an account. */
export const southport = async (start = '2027-01-04T09:00:00.000Z'): Promise<Southport> => {
  // Every read that may be late is so, by up to twelve commits: no rule may show it.
  const it = world(lateStore(memoryStore({ hash: sha256 }), uneven(1, 12)), start);
  for (const { account, name } of [asha, cleo, sam, jo]) {
    it.known.set(account, { name, home: true, guest: false });
  }
  const says: Southport['says'] = (who, text, place = south) =>
    it.ask(place === 'private' ? request(who, typed(text)) : request(who, typed(text), place));
  const asks: Southport['asks'] = (who, ask) =>
    it.ask(request(who, { kind: 'pressed', ask }, south));
  const values = {
    name: 'Southport Area Partnership',
    chair: [asha.account],
    clerk: [cleo.account],
    members: [sam.account, jo.account],
  };
  const form = {
    kind: 'submitted',
    form: 'partnership.setup',
    carries: undefined,
    values,
  } as const;
  await it.ask(request(cleo, form, south));
  await asks(cleo, { ask: 'partnership.list-person', name: 'Pat', organisation: 'Fire Service' });
  await it.settle();
  const shown = () =>
    it.messages.filter(({ place, gone }) => place === south && !gone).map(({ view }) => view);
  return {
    it,
    says,
    asks,
    presses: (who, label, on) => {
      const view = 'kind' in on ? viewOf(on) : on;
      const button = buttonsIn(view).find((one) => one.label === label);
      if (!button) {
        throw new Error(`no ${label} among ${buttonsIn(view).map((one) => one.label)}`);
      }
      return asks(who, button.ask);
    },
    shown,
    card: (ref) => {
      const found = shown().filter(({ blocks }) =>
        blocks.some((block) => block.kind === 'title' && block.ref === ref),
      );
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} cards of ${ref}`);
      return found[0];
    },
  };
};
export const quarterly =
  'meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months';
