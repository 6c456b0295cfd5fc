import { expect, it } from 'vitest';
import * as z from 'zod';
import { actionEvents } from '../../core/features/action/stored.ts';
import { familyEvents } from '../../core/features/family/stored.ts';
import { meetingEvents, rsvpEvents } from '../../core/features/meeting/stored.ts';
import { partnershipEvents } from '../../core/features/partnership/stored.ts';
import { organisationsEvents } from '../../core/features/partnership/stored-organisations.ts';
import { weekEvents } from '../../core/features/partnership/week.ts';
import { codeEvents, personEvents } from '../../core/features/person/stored.ts';
import { pollEvents, voteEvents } from '../../core/features/poll/stored.ts';
import { programmeEvents } from '../../core/features/programme/stored.ts';
import { reviewEvents } from '../../core/features/review/stored.ts';
import { kinds } from '../../core/features/shapes.ts';
import { termsEvents } from '../../core/features/terms/stored.ts';
import { personalFields } from '../../core/model/personal.ts';
import type { RecordName } from '../../core/model/register.ts';

const events: Readonly<Record<RecordName, () => z.ZodType>> = {
  partnership: partnershipEvents,
  week: weekEvents,
  organisations: organisationsEvents,
  family: familyEvents,
  programme: programmeEvents,
  person: personEvents,
  code: codeEvents,
  action: actionEvents,
  meeting: meetingEvents,
  rsvp: rsvpEvents,
  poll: pollEvents,
  vote: voteEvents,
  review: reviewEvents,
  terms: termsEvents,
};

/** The paths of the fields that are marked as personal; of a union its alternatives together. */
const marked = (schema: z.core.$ZodType, path = ''): string[] => {
  if (schema instanceof z.ZodType && personalFields().has(schema)) return [path];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) =>
        marked(field, path === '' ? name : `${path}.${name}`),
      );
    case 'array':
      return marked(def.element, `${path}[]`);
    case 'union':
      return [...new Set(def.options.flatMap((one) => marked(one, path)))];
    case 'optional':
      return marked(def.innerType, path);
    default:
      return [];
  }
};
const markedIn = (list: Readonly<Record<string, () => z.core.$ZodType>>) =>
  Object.fromEntries(
    Object.entries(list).map(([name, schema]) => [name, marked(schema()).join(' ')]),
  );

it('is known what is personal in the records', () => {
  const states = Object.entries(kinds).map(([name, { state }]) => [name, state] as const);
  expect(markedIn(Object.fromEntries(states))).toEqual({
    action:
      'title detail owner.organisation owner.account owner.name standing.reason standing.outcome before.title before.detail before.owner.organisation before.owner.account before.owner.name before.standing.reason before.standing.outcome source.url',
    code: '',
    family: '',
    organisations:
      'organisations[].name organisations[].short organisations[].contact organisations[].reach',
    programme: 'keys[].office',
    meeting:
      'title place agenda[].text carried[].text standing.reason before.title before.place before.agenda[].text before.carried[].text sent.text',
    partnership:
      'seats[].organisation seats[].vacancy.step waiting[].ask past[].organisation stopped.reason phase.results proposed.refused.reason last.back[]',
    person:
      'name was[].name was[].organisation organisation email emails[].account emails[].email accounts[] reach',
    poll: 'question options[] waits[].choice next.text next.before.text',
    review: 'said.well said.not said.change before.said.well before.said.not before.said.change',
    rsvp: 'why instead.name before.why before.instead.name',
    terms: 'draft[].heading draft[].text versions[].clauses[].heading versions[].clauses[].text',
    vote: 'choice',
    week: '',
  });
});

it('is known what is personal in the journals', () => {
  expect(markedIn(events)).toEqual({
    action:
      'title detail owner.organisation owner.account owner.name source.url blocked.reason outcome text reason',
    code: '',
    family: '',
    organisations: 'name short contact reach',
    programme: 'keys[].office',
    meeting: 'title place agenda[] text reason',
    partnership: 'organisation step reason results ask',
    person: 'name email organisation account',
    poll: 'question options[] choice text',
    review: 'said.well said.not said.change',
    rsvp: 'why instead.name',
    terms: 'clauses[].heading clauses[].text heading text was.heading was.text',
    vote: 'choice',
    week: '',
  });
});
