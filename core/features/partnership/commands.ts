import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { day, page, scope, sure } from '../../model/ask-schemas.ts';
import { nations } from '../../model/clock.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { showings } from '../../model/shows.ts';

const named = () => idShapes().named;
const place = () => idShapes().place;
const person = () => idShapes().person.startsWith('person:');
const name = () => z.string().min(1).max(100);
const organisation = () => z.string().min(1).max(100);
const nation = () => z.enum(nations);
const shown = () => z.enum(showings);
const entry = () => z.enum(['channels', 'list']);
const role = () => z.enum(['member', 'observer']);

export const setup = /* @__PURE__ */ ask('partnership.setup', () => ({
  name: name(),
  /** Accounts as the platform's picker gives them; a name where the person has none here. */
  chair: z.union([named(), z.strictObject({ name: name() })]),
  clerk: named().optional(),
  members: z.array(named()).max(100).optional(),
  area: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  since: day().optional(),
  nation: nation().optional(),
  zone: z.string().max(60).optional(),
  /** What was typed here before there was a partnership, to be handed back when there is one. */
  typed: z.string().max(300).optional(),
  sure: sure(),
}));
export const invite = /* @__PURE__ */ ask('partnership.invite', scope);
export const join = /* @__PURE__ */ ask('partnership.join', () => ({
  code: z.string().max(40),
  sure: sure(),
}));
export const disconnect = /* @__PURE__ */ ask('partnership.disconnect', () => ({
  ...scope(),
  place: place(),
  sure: sure(),
}));
export const keepPosting = /* @__PURE__ */ ask('partnership.keep-posting', () => ({
  ...scope(),
  place: place(),
  yes: z.boolean(),
}));
export const shows = /* @__PURE__ */ ask('partnership.shows', () => ({
  ...scope(),
  place: place(),
  shows: shown(),
}));
export const door = /* @__PURE__ */ ask('partnership.door', () => ({
  ...scope(),
  door: entry(),
}));
/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('partnership.bring', scope);
export const askToJoin = /* @__PURE__ */ ask('partnership.ask-to-join', () => ({
  ...scope(),
  /** What they wanted to do, as JSON: done once they are let in. */
  after: z.string().max(3000).optional(),
}));
export const letIn = /* @__PURE__ */ ask('partnership.let-in', () => ({
  ...scope(),
  person: person(),
  organisation: organisation().optional(),
}));
export const turnAway = /* @__PURE__ */ ask('partnership.turn-away', () => ({
  ...scope(),
  person: person(),
}));
export const listPerson = /* @__PURE__ */ ask('partnership.list-person', () => ({
  ...scope(),
  name: name(),
  organisation: organisation().optional(),
  role: role().optional(),
}));
export const setPerson = /* @__PURE__ */ ask('partnership.set-person', () => ({
  ...scope(),
  person: person(),
  organisation: organisation().optional(),
  role: role().optional(),
}));
export const remove = /* @__PURE__ */ ask('partnership.remove', () => ({
  ...scope(),
  person: person(),
  sure: sure(),
}));
export const chair = /* @__PURE__ */ ask('partnership.chair', () => ({
  ...scope(),
  person: person(),
}));
export const clerk = /* @__PURE__ */ ask('partnership.clerk', () => ({
  ...scope(),
  person: person(),
}));
export const chairAnswer = /* @__PURE__ */ ask('partnership.chair-answer', () => ({
  ...scope(),
  mine: z.boolean(),
}));
export const undo = /* @__PURE__ */ ask('partnership.undo', scope);
export const change = /* @__PURE__ */ ask('partnership.change', () => ({
  ...scope(),
  name: name().optional(),
  /** '' takes it away. */
  area: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  since: day().optional(),
  nation: nation().optional(),
  zone: z.string().max(60).optional(),
  door: entry().optional(),
  pollsBy: z.enum(['members', 'chair-and-clerk']).optional(),
  place: place().optional(),
  shows: shown().optional(),
}));
export const show = /* @__PURE__ */ ask('partnership.show', scope);
export const people = /* @__PURE__ */ ask('partnership.people', () => ({
  ...scope(),
  page: page(100),
}));
export const who = /* @__PURE__ */ ask('partnership.who', () => ({
  ...scope(),
  name: z.string().max(100),
}));
export const whoCan = /* @__PURE__ */ ask('partnership.who-can', scope);
export const settings = /* @__PURE__ */ ask('partnership.settings', scope);
export const doctor = /* @__PURE__ */ ask('partnership.doctor', scope);
