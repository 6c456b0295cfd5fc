import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedIds } from '../../model/stored-schemas.ts';

const { person, partnership, account } = storedIds();
const nudges = z.enum(['daily', 'weekly', 'late', 'none']);

/** The shape of the first release; a person is read with every command, a code seldom. */
const personV1 = stored({
  v: z.literal(1),
  name: freeText(),
  /** What they were called, and for whom, until then; oldest first. */
  was: z
    .array(
      stored({
        name: freeText(),
        organisation: freeText().exactOptional(),
        until: z.string(),
      }),
    )
    .exactOptional(),
  /** Stands in the words for them while no chat has told a name. */
  unnamed: z.int().exactOptional(),
  organisation: freeText().exactOptional(),
  email: freeText().exactOptional(),
  /** Addresses of accounts of theirs that were learnt when one was known already. */
  emails: z.array(stored({ account, email: freeText() })).exactOptional(),
  accounts: z.array(account),
  /** Where their own messages go: the account last used, unless they said "reach me here". */
  reach: account.exactOptional(),
  reachChosen: z.literal(true).exactOptional(),
  partnerships: z.array(partnership),
  awayUntil: z.string().exactOptional(),
  nudges,
  /** The first direct message has told them who sent it and why. */
  greeted: z.literal(true).exactOptional(),
  /** How often their calendar feeds were stopped: that of a partnership, or of all of theirs. */
  feeds: z.array(stored({ of: z.string(), stopped: z.int() })).exactOptional(),
  /** Has become part of this person. */
  merged: person.exactOptional(),
  /** Persons that have become part of this one: the journal and older things still name them. */
  also: z.array(person).exactOptional(),
  /** Persons who are known to be somebody else, though their address is the same. */
  others: z.array(person).exactOptional(),
  /** Persons who have the same address, as was learnt when both were known: until that is answered their next ballot waits. */
  perhaps: z.array(person).exactOptional(),
});
const codeV1 = /* @__PURE__ */ lazy(() =>
  stored({
    v: z.literal(1),
    purpose: z.enum(['join', 'link']),
    by: person,
    partnership: partnership.exactOptional(),
    until: z.string(),
    used: z.literal(true).exactOptional(),
  }),
);

/** What can happen to a person, kept for ever. */
export const personEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    stored({
      event: z.literal('PersonKnown'),
      name: freeText(),
      /** Where the name is empty: the number given to them. */
      unnamed: z.int().exactOptional(),
      email: freeText().exactOptional(),
      organisation: freeText().exactOptional(),
      account: account.exactOptional(),
    }),
    stored({ event: z.literal('PersonRenamed'), name: freeText() }),
    stored({ event: z.literal('PersonOrganisationSet'), organisation: freeText() }),
    stored({ event: z.literal('AccountAdded'), account, email: freeText().exactOptional() }),
    stored({ event: z.literal('AccountClosed'), account }),
    stored({ event: z.literal('PartnershipJoined'), partnership }),
    stored({ event: z.literal('PartnershipLeft'), partnership }),
    stored({ event: z.literal('AwaySet'), until: z.string().exactOptional() }),
    stored({ event: z.literal('NudgesSet'), nudges }),
    stored({ event: z.literal('ReachSet'), account, chosen: z.boolean() }),
    stored({ event: z.literal('Greeted') }),
    stored({ event: z.literal('FeedStopped'), of: z.string() }),
    stored({ event: z.literal('PersonIsAnother'), person }),
    stored({ event: z.literal('PersonIsPerhaps'), person }),
    stored({ event: z.literal('PersonMergedInto'), person }),
    stored({ event: z.literal('PersonTakenIn'), person }),
  ]),
);
/** What can happen to a code. */
export const codeEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    stored({
      event: z.literal('CodeMade'),
      purpose: z.enum(['join', 'link']),
      partnership: partnership.exactOptional(),
      until: z.string(),
    }),
    stored({ event: z.literal('CodeUsed') }),
  ]),
);

export const personState = () => personV1;
/** A person in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPerson = /* @__PURE__ */ stateReader(personState);
export const codeState = codeV1;
/** A code in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readCode = /* @__PURE__ */ stateReader(codeState);
