import type { Ask, Command } from '../../core/model/register.ts';
import type { FormValues } from '../../core/model/request.ts';
import type { Name } from './cast.ts';
import type { Where } from './deliveries.ts';
import type { Southport } from './southport.ts';

/** One command as somebody may give it once everything before it has happened. */
export interface Example {
  readonly who: Name;
  /** Southport's channels unless it is said. */
  readonly where?: Where;
  readonly ask: Ask;
  /** The same typed, where it can be. */
  readonly line?: string;
  /** The same by a form, where there is one: what opens it, and what is filled in. */
  readonly form?: { readonly opens: Ask; readonly values: FormValues };
  /** Other forms that come to it. */
  readonly further?: readonly NonNullable<Example['form']>[];
  /** It changes no record by itself. */
  readonly writes?: false;
}
/** Brings a Southport to where the command makes sense. */
export type Prepared = (on: Southport, chat: 'Slack' | 'Teams') => Example | Promise<Example>;
export type Examples<Name extends string = Command['ask']> = Readonly<Record<Name, Prepared>>;
/** The names of one feature's commands. */
export type Of<Feature extends string> = Extract<Command['ask'], `${Feature}.${string}`>;
