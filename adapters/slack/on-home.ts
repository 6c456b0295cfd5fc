import type { Answer } from '../../core/model/outcome.ts';
import type { View } from '../../core/view/view.ts';
import { homeTab, standsOnHome, toldElsewhere } from './home.ts';
import type { Received } from './receive.ts';
import { opened, type ReplyPorts, type To, whisper } from './whisper.ts';

/** Home by one call; what cannot be published is counted, and stands when Home is next opened. */
const publish = async (
  view: ReturnType<typeof homeTab>,
  { user, hash }: { readonly user: string; readonly hash?: string },
  ports: ReplyPorts,
): Promise<void> => {
  if (view.blocks.length === 0) return;
  const answer = await ports.web('views.publish', {
    user_id: user,
    view,
    ...(hash === undefined ? {} : { hash }),
  });
  // Something newer stands there already.
  if (answer.kind === 'error' && answer.code === 'hash_conflict') return;
  if (answer.kind !== 'ok') ports.count('slack.home.lost');
};

/** An answer at the top of Home, which is drawn anew below it; one that is too long for that in direct messages. */
export const onHome = async (
  top: View | undefined,
  user: string,
  received: Received,
  ports: ReplyPorts,
): Promise<void> => {
  const elsewhere = top !== undefined && !standsOnHome(top);
  if (elsewhere && !(await whisper(top, user, { ...received, channel: undefined }, ports)))
    ports.count('slack.reply.lost');
  const home = await ports.anew(received.request);
  const below = home.kind === 'view' ? home.view : undefined;
  await publish(homeTab(below, elsewhere ? toldElsewhere() : top), { user }, ports);
};

/** Home, opened or pressed. */
export const toHome = async (
  answer: Answer,
  received: To<'home'>,
  ports: ReplyPorts,
): Promise<void> => {
  const { user, trigger, hash } = received.route;
  if (answer.kind === 'form') {
    if (trigger !== undefined) await opened(answer.form, trigger, received, ports);
    return;
  }
  const view = answer.kind === 'view' ? answer.view : undefined;
  if (view?.home || (view && trigger === undefined))
    await publish(homeTab(view), { user, ...(hash === undefined ? {} : { hash }) }, ports);
  else if (trigger !== undefined) await onHome(view, user, received, ports);
};
