import { today } from '../../calendar/days.ts';
import { contextOf } from '../../engine/card-context.ts';
import { loadNeeds, loadRecords, roster } from '../../engine/load.ts';
import { ready } from '../../engine/ready-view.ts';
import { replyView } from '../../engine/reply-view.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DrawNotice, DrawRequest, DrawSubject } from '../../model/feature-out.ts';
import { directAccount, type RecordId } from '../../model/ids.ts';
import { localeOf } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { teller } from '../../subject/names.ts';
import { text, type View } from '../../view/view.ts';
import { partnershipCard, welcomeView } from './card.ts';
import { whoIs } from './names.ts';
import { boundAt } from './standing.ts';
import { actionsOffer } from './stop-offers.ts';

/** The partnership and everyone on its list, as they are now. */
const atHome = async (id: RecordId, { effect: { programme }, ports: { store } }: DrawRequest) => {
  const record = (await loadRecords(store, programme, [id])).get(id);
  if (!record) return undefined;
  const partnership = record as StoredPartnership;
  const needs = { people: roster(partnership.state) };
  return { partnership, people: (await loadNeeds(needs, { store, programme })).people };
};

/** The front door card, with the numbers that the features give it. */
export const drawCard: DrawSubject = async (subject, request) => {
  const { effect, place, ports, all } = request;
  const found = await atHome(subject, request);
  if (!found) return undefined;
  const { partnership, people } = found;
  const { id } = partnership;
  const context = contextOf(partnership, people, place, ports.now());
  const { programme } = effect;
  const asked = { programme, partnership: id, day: context.today, locale: context.locale };
  const view = partnershipCard(partnership, context, await all.numbers(asked, ports.store));
  return ready(view, { effect, place, people, partnership: id }, ports);
};

/** To a channel that was away: what came about meanwhile. */
export const drawBack: DrawNotice<'back'> = async ({ partnership: id, since }, request) => {
  const { effect, place, ports, all } = request;
  const found = await atHome(id, request);
  if (!found) return undefined;
  const { name, zone } = found.partnership.state;
  const { programme } = effect;
  const news = await all.news({ programme, partnership: id, since, now: ports.now() }, ports.store);
  const none = { finished: 0, made: 0, meetings: 0, polls: 0 };
  const saying = say('place.back', { ...none, ...news, since: today(since, zone) });
  const show: Offer = {
    label: say('label.show', {}),
    about: name,
    ask: { ask: 'partnership.show', in: id },
  };
  const within = { effect, place, people: found.people, partnership: id };
  return ready(replyView({ saying, offers: [show] }, localeOf(place)), within, ports);
};

/** So many of the things that are left open are named; the rest is a number. */
const mostLeft = 10;

/** That it was closed, what ended with it and what is left to hand on; undefined where it was reopened since. */
export const drawClosed: DrawNotice<'closed'> = async ({ partnership: id, at }, request) => {
  const { effect, place, ports, all } = request;
  const found = await atHome(id, request);
  if (!found) return undefined;
  const { partnership, people } = found;
  const { stopped, ended = [], name, zone } = partnership.state;
  if (stopped?.is !== 'closed' || stopped.at !== at) return undefined;
  const locale = localeOf(place);
  const day = today(ports.now(), zone);
  const asked = { programme: effect.programme, partnership: id, day, locale };
  const { open } = await all.numbers(asked, ports.store);
  const { store } = ports;
  const now = ports.now();
  const { programme } = effect;
  const quiet = boundAt(partnership.state, place)?.shows === 'meetings-and-polls';
  const week = { programme, store, partnership, day, now, locale, place };
  const left = quiet ? [] : await all.leftOpen(week, mostLeft);
  const of = (kind: string) => ended.flatMap((one) => (one.kind === kind ? [one.ref] : []));
  const saying = say('partnership.closed-told', {
    partnership: name,
    by: whoIs(people, stopped.by),
    polls: of('poll'),
    meetings: of('meeting'),
    actions: open,
    ...(stopped.moves && stopped.successor ? { goesOnIn: stopped.successor.name } : {}),
  });
  const offers = open > 0 ? [actionsOffer(partnership)] : [];
  const more =
    left.length > 0 && open > left.length
      ? [text(teller(locale)('digest.more', { count: open - left.length }))]
      : [];
  const lines = [...left, ...more];
  const { aloud, blocks } = replyView({ saying, offers }, locale);
  const [said, ...rest] = blocks;
  const listed = lines.map((line, at) => ({
    ...line,
    text: `${at > 0 ? '\n' : ''}• ${line.text}`,
  }));
  const view: View = {
    aloud: [
      aloud,
      ...(lines.length > 0 ? [`${lines.map((line) => line.text).join('; ')}.`] : []),
    ].join(' '),
    blocks: [
      ...(said ? [said] : []),
      ...(lines.length > 0 ? [{ kind: 'text', spans: listed } as const] : []),
      ...rest,
    ],
  };
  return ready(view, { effect, place, people, partnership: id }, ports);
};

/** Once, where the app was added. */
export const drawWelcome: DrawNotice<'welcome'> = (_, { effect, place, ports }) =>
  ready(
    welcomeView(localeOf(place), directAccount(place) !== undefined),
    { effect, place, people: new Map(), partnership: effect.partnership },
    ports,
  );
