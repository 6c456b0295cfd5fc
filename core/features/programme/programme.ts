import type { Context, Loaded, Needs } from '../../model/context.ts';
import { type PersonId, programmeFacts } from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { each } from '../../subject/names.ts';
import { subjectIn } from '../../subject/require.ts';
import { needsNow, whoNow } from '../../subject/who-now.ts';
import type { programmeEvents, readProgramme } from './stored.ts';

/** What is known of a programme as a whole: one small record, beside its partnerships. */
export type Programme = ReturnType<typeof readProgramme>;
export type ProgrammeEvent = Read<ReturnType<typeof programmeEvents>>;

export const noProgramme: Programme = { v: 1 };

/** The programme as it was loaded; an empty one where nobody has led it yet. */
export const programmeIn = (loaded: Pick<Loaded, 'records'>): Programme =>
  subjectIn<Programme>('programme', loaded, programmeFacts)?.state ?? noProgramme;

/** The programme, and whom it names, as they are by now. */
export const programmeNeeds = (then: (loaded: Loaded) => Needs = () => ({})): Needs => ({
  records: [programmeFacts],
  next: (loaded) => {
    const { lead, offered, keys = [] } = programmeIn(loaded);
    const named = each([lead, offered?.to, ...keys.map(({ person }) => person)]);
    return needsNow(named, (people) => ({ people, next: then }));
  },
});

type Known = Pick<Loaded, 'records' | 'people'>;
const inAChat = (person: PersonId | undefined, loaded: Known): PersonId | undefined => {
  const now = person && whoNow(person, loaded);
  return now && (loaded.people.get(now)?.state.accounts.length ?? 0) > 0 ? now : undefined;
};

/** Who leads the programme; undefined where nobody does who has an account. */
export const leadIn = (loaded: Known): PersonId | undefined =>
  inAChat(programmeIn(loaded).lead, loaded);
/** Who is asked to take it over. */
export const offeredIn = (loaded: Known): PersonId | undefined =>
  inAChat(programmeIn(loaded).offered?.to, loaded);
/** Whether it is the asker who leads it. */
export const isLead = ({ me }: Pick<Context, 'me'>, loaded: Known): boolean =>
  leadIn(loaded) === me;

/** These events as a change of the programme. */
export const programmeChange = (
  loaded: Pick<Loaded, 'records'>,
  events: readonly ProgrammeEvent[],
): Change => ({
  record: programmeFacts,
  kind: 'programme',
  events,
  ...(loaded.records.has(programmeFacts) ? {} : { fresh: true }),
});
