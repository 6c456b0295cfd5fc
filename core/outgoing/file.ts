import { later } from '../calendar/instants.ts';
import { messengerOf, standsAt } from '../engine/reach.ts';
import { sentence } from '../language/saying.ts';
import type { Effect, EffectBody } from '../model/effect.ts';
import type { FileTarget } from '../model/file-sent.ts';
import type { PlaceId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { claimed, dropped, myTurn, notBegun, settle, toldToWait } from './settling.ts';

type FileBody = Extract<EffectBody, { kind: 'file' }>;

/** So many seconds somebody who asked for a file still waits for it; an address that takes one lives no longer either. */
const wanted = 3600;

/** Without the address that takes it: it is of no more use, and is kept no longer than that. */
const spent = ({ into, ...body }: FileBody): FileBody => {
  if (!into) return body;
  const past: FileTarget = { ...into, upload: '' };
  return { ...body, into: past };
};

/**
 * Gives somebody a list as a file, as it is by now and as far as they may see it by now. It is given once: what is in doubt
 * or refused is let go, for the links that were told say the same.
 */
export const deliverFile = async (
  effect: Effect,
  body: FileBody,
  ports: DeliverPorts,
): Promise<void> => {
  const { programme, state } = effect;
  const { now, csv } = ports;
  const over = (why: string) => dropped({ ...effect, body: spent(body) }, why, ports);
  if (state.is === 'claimed') return void (state.until <= now() && (await over('in-doubt')));
  const { place } = await standsAt(effect.to as PlaceId, ports);
  const give = place && messengerOf(place, ports).give;
  if (!place || !give || !csv) return void (await over('unreachable'));
  if (later(effect.made, wanted) < now()) return void (await over('stale'));
  const file = await csv(programme, body.file);
  const { says, into } = body;
  // Who has said where it goes is told that it did not.
  if (!file && !into) return void (await over('nothing-to-say'));
  if (!(await myTurn(effect, place, ports))) return;
  const mine = await claimed(effect, place, ports);
  if (!mine) return;
  const answer = await give({
    ...(file ?? { name: '' }),
    place,
    says: sentence(says, localeOf(place)),
    effect: effect.id,
    programme,
    ...(into ? { into } : {}),
  });
  const done = { ...mine, body: spent(body) };
  switch (answer.kind) {
    case 'sent': {
      const { message } = answer;
      return void (await settle(done, { state: { is: 'sent', message, at: now() } }, ports));
    }
    case 'later':
      return void (await toldToWait(notBegun(mine), answer.seconds, ports));
    case 'shut':
    case 'refused': {
      const { code } = answer;
      const why = answer.kind === 'shut' ? 'unreachable' : answer.why;
      const { to, id } = effect;
      ports.refused({ programme, to, id, why, ...(code ? { code } : {}) });
      return void (await dropped(done, why, ports));
    }
    case 'unsure':
      return;
  }
};
