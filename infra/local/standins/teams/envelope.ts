import { british } from '../../../../core/model/locale.ts';
import type { Someone } from '../world.ts';
import { addressOf, type Conversation, type Json, memberId, type TeamsState } from './state.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}
/** What Teams calls the app itself. */
export const botOf = ({ appId }: TeamsState): Named => ({ id: `28:${appId}`, name: 'Folkmoot' });

/** What Teams says of where somebody acts, beside the conversation. */
export const channelData = (place: Conversation, { tenant, team }: TeamsState['world']): Json =>
  place.kind !== 'channel'
    ? { tenant: { id: tenant.id } }
    : {
        teamsChannelId: place.id,
        teamsTeamId: team.id,
        channel: { id: place.id, name: place.name },
        team,
        tenant: { id: tenant.id },
      };

const fromOf = (person: Someone | undefined): Json =>
  person ? { id: memberId(person), name: person.name, aadObjectId: person.teams } : {};

/** What every activity has, whatever it says: who acts, where and when; `root` is the first post of its thread. */
export const teamsEnvelope =
  (state: TeamsState, serviceUrl: () => string) =>
  (user: string, place: Conversation, root: string | undefined): Json => {
    const { tenant, people } = state.world;
    const thread = place.kind === 'channel' && root ? `;messageid=${root}` : '';
    return {
      channelId: 'msteams',
      serviceUrl: addressOf(serviceUrl(), place),
      timestamp: state.now(),
      localTimestamp: state.now(),
      localTimezone: 'Europe/London',
      locale: british,
      from: fromOf(people.find(({ teams }) => teams === user)),
      recipient: botOf(state),
      conversation: {
        id: `${place.id}${thread}`,
        conversationType: place.kind,
        tenantId: tenant.id,
        ...(place.kind === 'personal' ? {} : { isGroup: true, name: place.name }),
      },
      channelData: channelData(place, state.world),
    };
  };

/** What the client says of itself with each message. */
export const clientInfo = {
  type: 'clientInfo',
  locale: british,
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
};

/** Names picked from Teams' own completion become mentions with their entities. */
export const mentionsIn = (
  text: string,
  state: TeamsState,
): { readonly text: string; readonly entities: readonly Json[] } => {
  const entities: Json[] = [];
  const written = text.replace(/@(\p{L}+)/gu, (whole, name: string) => {
    const key = name.toLowerCase();
    const person = state.world.people.find((one) => one.teams && one.key === key);
    const named = person && { id: memberId(person), name: person.name };
    const mentioned = key === 'folkmoot' ? botOf(state) : named;
    if (!mentioned) return whole;
    const tag = `<at>${mentioned.name}</at>`;
    entities.push({ type: 'mention', mentioned, text: tag });
    return tag;
  });
  return { text: written, entities };
};
