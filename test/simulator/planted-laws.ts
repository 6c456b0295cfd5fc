import type { Planted } from './planted.ts';

/** A bug that no history shows, and the test that says which law it breaks. */
export interface PlantedInLaw extends Planted {
  readonly by: string;
}

/** Bugs of rights, dates, lists, doors and logs, each of which a named law must find. */
export const plantedInLaws: readonly PlantedInLaw[] = [
  {
    name: 'what a submitted form asks is held to no role',
    file: 'core/handle.ts',
    find: 'await admit(ask, context, ports, arrival.belongings)',
    put: "await admit(ask, arrival.request.input.kind === 'submitted' ? { ...context, standing: 'chair' } : context, ports, arrival.belongings)",
    by: 'test/lines/every-way.test.ts',
  },
  {
    name: 'anybody may have a message posted again or let go',
    file: 'core/features/general/commands/post-again.ts',
    find: "    right: 'chair or clerk',",
    put: "    right: 'anyone',",
    by: 'test/lines/permissions.test.ts',
  },
  {
    name: '“end of next month” is the last day of this month and a month',
    file: 'core/language/dates/months.ts',
    find: 'saidIfWeekend(lastDay(monthFrom(context.today, 1)), context)',
    put: 'saidIfWeekend(addMonths(lastDay(monthFrom(context.today, 0)), 1), context)',
    by: 'test/core/language/dates-every-day.test.ts',
  },
  {
    name: 'a checkpoint is chained to the first one',
    file: 'adapters/memory/outbox.ts',
    find: '      .slice(-1);\n    const since = last',
    put: '      .slice(0, 1);\n    const since = last',
    by: 'test/contract/memory.test.ts',
  },
  {
    name: 'a checkpoint in the table is chained to one of another day',
    file: 'adapters/dynamodb/ranges.ts',
    find: "from: 'checkpoint#', to: placeOf(key).slice(0, -1)",
    put: "from: 'checkpoint#', to: placeOf(key).slice(0, 18)",
    by: 'test/journeys/closing.test.ts',
  },
  {
    name: 'a list of exactly ten has a next page',
    file: 'core/view/pages.ts',
    find: 'const more = shown.length < from.length ||',
    put: 'const more = shown.length % 10 === 0 ||',
    by: 'test/lines/every-page.test.ts',
  },
  {
    name: 'a text to copy is cut at the end of a block',
    file: 'adapters/slack/render.ts',
    find: "inPieces(text, limits.richText)\n      .filter((part) => part !== '')",
    put: 'inPieces(text, limits.richText)\n      .slice(0, 1)',
    by: 'test/adapters/whole.test.ts',
  },
  {
    name: 'the Slack client repeats by itself',
    file: 'adapters/slack/web.ts',
    find: '  retryConfig: { retries: 0 },',
    put: '  retryConfig: { retries: 2, factor: 1, minTimeout: 1, maxTimeout: 1 },',
    by: 'test/adapters/slack/send.test.ts',
  },
  {
    name: 'an undo is taken a second too long',
    file: 'core/subject/undo.ts',
    find: 'now <= later(at, undoSeconds)',
    put: 'now <= later(at, undoSeconds + 1)',
    by: 'test/lines/undo.test.ts',
  },
  {
    name: 'the words of any fault are logged',
    file: 'core/lib/why.ts',
    find: "return [kind, ...placesIn(fault)].join(' at ');",
    put: "return [kind, fault.message].join(' ');",
    by: 'test/functions/logs.test.ts',
  },
  {
    name: "a signature of tomorrow is today's",
    file: 'adapters/slack/verify.ts',
    find: 'Math.abs(now / 1000 - Number(timestamp)) > skew',
    put: 'now / 1000 - Number(timestamp) > skew',
    by: 'test/adapters/slack/verify.test.ts',
  },
  {
    name: 'an officer says who is who on any list of the programme',
    file: 'core/features/person/commands/same.ts',
    find: 'known === context.me || (isOfficer(context) && unreachable && isHere(context, known, loaded))',
    put: 'known === context.me || (isOfficer(context) && unreachable)',
    by: 'test/isolation/crafted.test.ts',
  },
  {
    name: 'a kept line is read in any programme',
    file: 'core/incoming/arrive.ts',
    find: 'return programme === undefined || known ||',
    put: 'return programme !== undefined || known ||',
    by: 'test/isolation/crafted.test.ts',
  },
];
