import { platformNames } from '../core/model/platforms.ts';
import { chatsWork } from './chats-work.ts';
import { type Environment, isSetUp } from './settings.ts';

type Is = 'works' | 'does not work' | 'set up in part' | 'not set up';
export type Health = { readonly status: 'ok' | 'trouble' | 'not set up' } & Readonly<
  Record<string, Is>
>;

/** How each chat is. All is well where one is set up, and what is said of each that is lets us in. */
export const healthOf = async (told: Environment): Promise<Health> => {
  const is = async (chat: keyof typeof chatsWork): Promise<Is> => {
    if (!isSetUp(chat, told)) return 'not set up';
    const works = chatsWork[chat](told);
    return works.then(
      (yes) => (yes ? 'works' : 'does not work'),
      () => 'set up in part',
    );
  };
  const each = await Promise.all(platformNames().map(async (chat) => [chat, await is(chat)]));
  const set = each.filter(([, one]) => one !== 'not set up');
  const well = set.every(([, one]) => one === 'works') ? 'ok' : 'trouble';
  return { status: set.length === 0 ? 'not set up' : well, ...Object.fromEntries(each) };
};
