import { defined } from '../../core/lib/defined.ts';
import { installId, installOf, type PlaceId } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Asker, Input, Request, Where } from '../../core/model/request.ts';
import type { Form } from '../../core/view/view.ts';
import type { Activity } from './activity.ts';
import { type Again, type Carried, readCarried, readSearch } from './carried.ts';
import { type Consented, consentIn } from './consent.ts';
import { extensionAsk } from './from-message.ts';
import { happenings } from './happening.ts';
import { inside } from './inside.ts';
import { formKey, pressKey, windowKeys } from './once.ts';
import { askerOf, whereOf } from './places.ts';
import { fileIn, type TeamsFile } from './sent-file.ts';
import { typedText } from './text.ts';
import { tenantOf } from './verify.ts';

/** How a press came in, which is how its answer goes out. */
export type Via = 'execute' | 'submit' | 'dialog' | 'extension';

/** A verified activity as core's requests, with what its answer needs to find its way back. */
export type Received =
  | {
      readonly kind: 'typed';
      readonly request: Request;
      readonly again?: Again;
      /** A file of cells that came with it, which is read in its place. */
      readonly file?: TeamsFile | undefined;
    }
  | {
      readonly kind: 'pressed';
      readonly via: Via;
      readonly request: Request;
      /** The form that was filled in. */
      readonly form?: Form;
      /** It came from the card that is the presser's Home. */
      readonly home?: true;
      /** A typed line answered privately, now that its author asks. */
      readonly again?: Again;
    }
  /** What fits of a list as somebody types. */
  | { readonly kind: 'searched'; readonly request: Request }
  /** What somebody said to a file that was offered. */
  | { readonly kind: 'consented'; readonly consent: Consented }
  | { readonly kind: 'happened'; readonly requests: readonly Request[] }
  /** An invoke that no card of ours sends. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' };

interface Scene {
  readonly activity: Activity;
  readonly tenant: string;
  readonly asker: Asker;
  readonly where: Where;
}

const nothing: Received = { kind: 'nothing' };
const unknown: Received = { kind: 'unknown' };

/** When it happened, as Teams says; a year that nobody can mean is left out. */
const told = ({ timestamp }: Activity): { readonly at?: string } => {
  const at = Date.parse(timestamp ?? '');
  return at >= 0 && at <= latest ? { at: new Date(at).toISOString() } : {};
};
const latest = Date.UTC(2100, 0);
/** Visitors from another tenant were known as this one's before. */
const formerly = ({ asker, tenant }: Scene, input: Input): Pick<Request, 'formerly'> => {
  const was = installId('teams', tenant);
  const { happening } = input.kind === 'happened' ? input : {};
  const about = happening && 'account' in happening ? [happening.account] : [];
  const mentions = input.kind === 'typed' ? input.typed.mentions : [];
  const all = [asker.account, ...mentions.map(({ account }) => account), ...about];
  const now = all.map(installOf).find((house) => house !== was);
  return now ? { formerly: { now, was } } : {};
};

const request = (scene: Scene, keys: Pick<Request, 'key' | 'alsoKeys'>, input: Input): Request => ({
  ...keys,
  ...formerly(scene, input),
  ...told(scene.activity),
  asker: scene.asker,
  where: scene.where,
  locale: localeOf(scene.asker.account),
  input,
});

const typedKeys = (
  { tenant, asker, where }: Scene,
  { text, mentions, at, thread, quoted }: Again,
  file?: TeamsFile,
) => {
  const said = [
    asker.account,
    text,
    mentions.map(({ account }) => account),
    ...(quoted ? [quoted] : []),
    ...(file ? [file.id, file.name] : []),
  ];
  // A re-sent post may look like a reply in the thread that the first delivery opened.
  return windowKeys(tenant, 'typed', [where.place, thread ?? '', ...said], at, [
    where.place,
    '',
    ...said,
  ]);
};

const typed = (scene: Scene, again: Again, file?: TeamsFile): Request => {
  const where = { ...scene.where, ...defined({ quoted: again.quoted }) };
  return request({ ...scene, where }, typedKeys(scene, again, file), {
    kind: 'typed',
    typed: { text: again.text, mentions: again.mentions },
  });
};

const pressed = (scene: Scene, via: Via, carried: Carried | undefined): Received => {
  const { tenant, asker, activity } = scene;
  if (!carried) return unknown;
  if (carried.kind === 'again') {
    return { kind: 'pressed', via, request: typed(scene, carried.again), again: carried.again };
  }
  const home = carried.home && scene.where.kind === 'direct' ? { home: carried.home } : {};
  if (carried.kind === 'form') {
    const { form, values } = carried;
    const key = formKey(tenant, asker.account, form.key);
    const input: Input = { kind: 'submitted', form: form.form, carries: form.carries, values };
    return { kind: 'pressed', via, request: request(scene, { key }, input), form, ...home };
  }
  const { ask, n } = carried;
  const key = pressKey(tenant, { person: asker.account, card: activity.replyToId, ask, n });
  return {
    kind: 'pressed',
    via,
    request: request(scene, { key }, { kind: 'pressed', ask }),
    ...home,
  };
};

const searches = (scene: Scene, ask: Ask | undefined, now: number): Received => {
  if (!ask) return unknown;
  const { tenant, asker, activity } = scene;
  const key = pressKey(tenant, { person: asker.account, card: activity.replyToId, ask, n: now });
  return { kind: 'searched', request: request(scene, { key }, { kind: 'pressed', ask }) };
};

const at = (activity: Activity, now: number): number => {
  const stamped = Date.parse(activity.timestamp ?? '');
  return Number.isNaN(stamped) ? now : stamped;
};

const message = (scene: Scene, now: number): Received => {
  const { activity, tenant, where } = scene;
  const carried = readCarried(activity.value, tenant);
  if (carried) return pressed(scene, 'submit', carried);
  const { typed: line, called } = typedText(activity, tenant);
  if (where.kind === 'channel' ? !called : line.text === '' && activity.value) return nothing;
  const again: Again = {
    ...line,
    at: at(activity, now),
    thread: where.thread,
    quoted: where.quoted,
  };
  const file = where.kind === 'direct' ? fileIn(activity) : undefined;
  return { kind: 'typed', request: typed(scene, again, file), again, file };
};

const extensionForm = (value: unknown, tenant: string, now: number): Carried | undefined => {
  const ask = extensionAsk(value, tenant);
  return ask && { kind: 'press', ask, n: now };
};

const invoke = (scene: Scene, now: number): Received => {
  const { activity, tenant } = scene;
  const { value } = activity;
  switch (activity.name) {
    case 'adaptiveCard/action':
      return pressed(scene, 'execute', readCarried(inside(value, 'action', 'data'), tenant));
    case 'task/fetch':
    case 'task/submit':
      return pressed(scene, 'dialog', readCarried(inside(value, 'data'), tenant));
    case 'composeExtension/fetchTask':
      return pressed(scene, 'extension', extensionForm(value, tenant, now));
    case 'application/search':
      return searches(scene, readSearch(value), now);
    case 'fileConsent/invoke': {
      const consent = consentIn(activity, tenant, scene.asker.account, scene.where);
      return consent ? { kind: 'consented', consent } : unknown;
    }
    case 'composeExtension/submitAction':
      return pressed(scene, 'extension', readCarried(inside(value, 'data'), tenant));
    default:
      return unknown;
  }
};

const isBot = ({ from, recipient }: Activity): boolean =>
  from?.role === 'bot' || from?.id?.startsWith('28:') === true || from?.id === recipient?.id;

const happenedIn = (scene: Scene, now: number): readonly Request[] => {
  const { activity, tenant, where } = scene;
  return happenings(activity, tenant, where.place).map(({ place, happening, channel }) => {
    const keys = windowKeys(tenant, 'happened', [place, happening], at(activity, now));
    const there: Where =
      place === where.place ? where : { place, kind: 'channel', ...(channel && { name: channel }) };
    return request({ ...scene, where: there }, keys, { kind: 'happened', happening });
  });
};

/** Every place that an activity is about: its own conversation, and those of what happened. */
export const placesIn = (
  activity: Activity,
  tenant: string,
  received: Received,
): readonly PlaceId[] => {
  const asker = askerOf(activity, tenant);
  const own = asker && whereOf(activity, tenant, asker)?.place;
  const requests =
    'requests' in received ? received.requests : 'request' in received ? [received.request] : [];
  return [...new Set([...(own ? [own] : []), ...requests.map(({ where }) => where.place)])];
};

/** Reads a verified activity. `now` in milliseconds stands in where Teams gave no time. */
export const receive = (activity: Activity, now: number): Received => {
  const tenant = tenantOf(activity);
  const asker = tenant && askerOf(activity, tenant);
  const where = tenant && asker && whereOf(activity, tenant, asker);
  if (!tenant || !asker || !where) return activity.type === 'invoke' ? unknown : nothing;
  const scene: Scene = { activity, tenant, asker, where };
  switch (activity.type) {
    case 'message':
      return isBot(activity) ? nothing : message(scene, now);
    case 'invoke':
      return invoke(scene, now);
    case 'messageUpdate':
      if (isBot(activity)) return nothing;
      return { kind: 'happened', requests: happenedIn(scene, now) };
    case 'conversationUpdate':
    case 'installationUpdate':
      return { kind: 'happened', requests: happenedIn(scene, now) };
    default:
      return nothing;
  }
};
