import type { Read } from '../../model/stored-schemas.ts';
import type { RsvpShapes, readRsvp, rsvpEvents } from './stored.ts';

/** One seat's answer to one meeting, as its own journal makes it. */
export type Rsvp = ReturnType<typeof readRsvp>;
export type RsvpEvent = Read<ReturnType<typeof rsvpEvents>>;

/** What a seat says of a meeting. */
export type Said = Read<RsvpShapes['said']>;
export type Instead = Read<RsvpShapes['instead']>;
