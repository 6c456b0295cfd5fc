import { defined } from '../lib/defined.ts';
import type { Trace } from '../model/trace.ts';

/** Who did something, where and when, as a record keeps it. */
export const touch = ({ at, by, via }: Trace): Trace => defined({ at, by, via });

/** What a record keeps so that its last change can be taken back: these values as they are. */
export const kept = <State extends object, Name extends keyof State>(
  state: State,
  names: readonly Name[],
) => defined(Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<State, Name>);

/** A record with those values as they were kept. */
export const broughtBack = <State extends object, Name extends keyof State>(
  state: State,
  before: object,
  names: readonly Name[],
): State =>
  defined({
    ...state,
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    ...before,
  }) as State;

/** So many of the last are remembered. */
const mostTold = 20;

/** What has arrived where, with one more. */
export const withTold = ({ told = [] }: { readonly told?: readonly string[] }, name: string) =>
  [...told, name].slice(-mostTold);
