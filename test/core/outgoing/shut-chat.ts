import type { PlaceId } from '../../../core/model/ids.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import type { Southport } from '../../support/southport/world.ts';

/** Slack as it answers whom it lets in, or not: calls that would write, and knocks, are kept. */
export const guards = (
  world: Southport,
  { calls, isLetIn }: { readonly calls: string[]; readonly isLetIn: () => boolean },
): void => {
  const { slack: chat } = world.bot.ports.messengers;
  if (!chat) throw new Error('no chat');
  const { post, edit } = chat;
  const guarded =
    <Given extends { readonly place: PlaceId }>(send: (given: Given) => Promise<Sent>) =>
    async (given: Given): Promise<Sent> => {
      if (!given.place.startsWith('slack:')) return send(given);
      calls.push(given.place);
      return isLetIn() ? send(given) : { kind: 'shut', code: 'account_inactive' };
    };
  const knock = async () => {
    calls.push('knock');
    return isLetIn();
  };
  Object.assign(world.bot.ports.messengers, {
    slack: { ...chat, post: guarded(post), edit: guarded(edit), knock },
  });
};
