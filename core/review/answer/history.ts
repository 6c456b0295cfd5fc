import * as z from 'zod';
import type { Answerer, Named } from '../../feature.ts';
import { given } from '../../given.ts';
import type { PersonId } from '../../ids.ts';
import { say } from '../../language/saying.ts';
import { nameOf, teller } from '../../naming.ts';
import type { Entry } from '../../record.ts';
import { buttonsOf } from '../../view/button.ts';
import { text } from '../../view/view.ts';
import type { ReviewQuestion } from '../commands.ts';
import { namedIn } from '../decide/about.ts';
import { offers, thingOf } from '../offers.ts';
import { parts, type ReviewEvent } from '../review.ts';
import { readReviewEvent } from '../stored.ts';
import { type Drawing, touched } from '../view/parts.ts';
import { found } from './show.ts';

const pageSize = 10;

/** What somebody said or set by it, as far as it is worth a line. */
const saidBy = (event: ReviewEvent, { people, locale }: Drawing): string | undefined => {
  const tell = teller(locale);
  switch (event.event) {
    case 'ReviewOpened':
      return tell('review.day', { day: event.due });
    case 'ReviewAsked':
      return nameOf(event.to, people);
    case 'ReviewPostponed':
      return tell('review.day', { day: event.until });
    case 'ReviewAnswered': {
      const { verdict } = event.said;
      const words = parts.flatMap((part) => {
        const own = event.said[part];
        return own === undefined ? [] : [tell('review.history.said', { part, text: own })];
      });
      const all = [...(verdict ? [tell('review.verdict', { verdict })] : []), ...words];
      return all.length > 0 ? all.join('; ') : undefined;
    }
    default:
      return undefined;
  }
};

const payload = z.array(z.unknown());

/** What an entry says happened; erased words leave that something did. */
const deeds = (entry: Entry, drawing: Drawing): string[] => {
  const tell = teller(drawing.locale);
  if (entry.payload === undefined) return [tell('review.history.erased', {})];
  return payload.parse(JSON.parse(entry.payload)).map((stored) => {
    const event = readReviewEvent(stored);
    if (!event) return tell('review.history.unknown', {});
    const sent = event.event === 'ReviewAnswered' && event.sent;
    const deed = sent ? ('ReviewSent' as const) : event.event;
    return tell('review.history.deed', given({ deed, said: saidBy(event, drawing) }));
  });
};

const personsIn = (entries: readonly Entry[]): PersonId[] => {
  const named = entries.flatMap(({ meta, payload: words }) => [
    ...(meta.trace.by === undefined ? [] : [meta.trace.by]),
    ...[...(words ?? '').matchAll(/"(person:[^"\s]+)"/g)].map(([, id]) => id as PersonId),
  ]);
  return [...new Set(named)];
};

/** What happened to a review, newest first, one line a fact. */
export const history: Answerer<Named<ReviewQuestion, 'review.history'>> = async (
  asked,
  scene,
  read,
) => {
  const one = await found(asked.ref, scene, read.load);
  if ('kind' in one) return one;
  const { record, shown } = one;
  const page = asked.page ?? 1;
  const before = Math.max(0, record.version - (page - 1) * pageSize);
  const after = Math.max(0, before - pageSize);
  const entries = await read.store.journal(scene.programme, record.id, {
    limit: before - after,
    ...(after > 0 ? { after } : {}),
  });
  const named = namedIn(record.state, one.drawing.partnership.state);
  const { people } = await read.load({ people: [...personsIn(entries), ...named] });
  const drawing: Drawing = { ...one.drawing, people };
  const tell = teller(scene.locale);
  const lines = [...entries].reverse().map((entry) =>
    tell('review.history.line', {
      ...touched(entry.meta.trace, drawing),
      what: deeds(entry, drawing).join('; '),
    }),
  );
  const thing = thingOf(record, drawing.partnership);
  const next = {
    label: say('label.next-page', {}),
    ask: { ask: 'review.history', in: thing.in, ref: thing.ref, page: page + 1 },
  } as const;
  return {
    aloud: tell('review.history.aloud', { ref: shown, lines }),
    blocks: [
      { kind: 'title', text: tell('review.history.title', { ref: shown }) },
      ...(lines.length > 0
        ? [{ kind: 'rows', rows: lines.map((line) => ({ spans: [text(line)] })) } as const]
        : []),
      {
        kind: 'buttons',
        buttons: buttonsOf([...(after > 0 ? [next] : []), offers.show(thing)], scene.locale),
      },
    ],
  };
};
