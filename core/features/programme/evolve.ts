import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import { noProgramme, type Programme, type ProgrammeEvent } from './programme.ts';

/** The programme after this event. */
export const evolveProgramme = (
  before: Programme | undefined,
  event: ProgrammeEvent,
  trace: Trace,
): Programme => {
  const state = before ?? noProgramme;
  const { offered: _, ...rest } = state;
  switch (event.event) {
    case 'LeadTaken':
      return { ...rest, lead: event.person, since: trace.at };
    case 'LeadOffered':
      return { ...state, offered: { ...touch(trace), to: event.to } };
    case 'LeadOfferEnded':
      return rest;
    case 'KeysNamed':
      return { ...state, keys: event.keys };
    case 'KeysEnded': {
      const { keys: __, ...without } = state;
      return without;
    }
  }
};
