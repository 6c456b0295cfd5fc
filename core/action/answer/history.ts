import * as z from 'zod';
import type { Answerer, Named } from '../../feature.ts';
import { given } from '../../given.ts';
import type { PersonId } from '../../ids.ts';
import type { Entry } from '../../record.ts';
import { text } from '../../view/view.ts';
import type { ActionEvent } from '../action.ts';
import type { ActionQuestion } from '../commands.ts';
import { namedIn, ownerName, type People, teller } from '../naming.ts';
import { label, offers } from '../offers.ts';
import { readEvent } from '../stored.ts';
import { buttonsOf, type Drawing, refIn, touched } from '../view/parts.ts';
import { found } from './show.ts';

const pageSize = 10;

/** What somebody said or set by it, as far as it is worth a line. */
const saidBy = (event: ActionEvent, { people, locale }: Drawing): string | undefined => {
  const tell = teller(locale);
  const quoted = (words: string | undefined) =>
    words === undefined ? undefined : tell('action.history.quoted', { text: words });
  const day = (on: string) => tell('action.history.day', { day: on });
  switch (event.event) {
    case 'ActionCreated':
      return quoted(event.title);
    case 'ActionDone':
    case 'ActionOutcomeAdded':
      return quoted(event.outcome);
    case 'ActionNoted':
      return quoted(event.text);
    case 'ActionBlocked':
    case 'ActionDropped':
      return quoted(event.reason);
    case 'ActionDueSet':
      return day(event.due);
    case 'ActionSnoozed':
      return day(event.until);
    case 'ActionAssigned':
      return ownerName(event.owner, people);
    case 'ActionChanged': {
      const values = [
        quoted(event.title),
        quoted(event.detail || undefined),
        ownerName(event.owner, people),
        event.due && day(event.due),
      ].filter((value) => value !== undefined);
      return values.length > 0 ? values.join(', ') : undefined;
    }
    default:
      return undefined;
  }
};

const payload = z.array(z.unknown());

/** What an entry says happened; erased words leave that something did. */
const deeds = (entry: Entry, drawing: Drawing): string[] => {
  const tell = teller(drawing.locale);
  if (entry.payload === undefined) return [tell('action.history.erased', {})];
  return payload.parse(JSON.parse(entry.payload)).map((stored) => {
    const event = readEvent(stored);
    return event
      ? tell('action.history.deed', given({ deed: event.event, said: saidBy(event, drawing) }))
      : tell('action.history.unknown', {});
  });
};

const personsIn = (entries: readonly Entry[]): PersonId[] => {
  const named = entries.flatMap(({ meta, payload: words }) => [
    ...(meta.trace.by === undefined ? [] : [meta.trace.by]),
    ...[...(words ?? '').matchAll(/"(person:[^"\s]+)"/g)].map(([, id]) => id as PersonId),
  ]);
  return [...new Set(named)];
};

const lineOf = (entry: Entry, drawing: Drawing): string =>
  teller(drawing.locale)('action.history.line', {
    ...touched(entry.meta.trace, drawing),
    what: deeds(entry, drawing).join('; '),
  });

/** What happened to an action, newest first, one line a fact. */
export const history: Answerer<Named<ActionQuestion, 'action.history'>> = async (
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
  const { people } = await read.load({
    people: [...personsIn(entries), ...namedIn([record.state], one.drawing.partnership.state)],
  });
  const drawing: Drawing = { ...one.drawing, people: people as People };
  const lines = [...entries].reverse().map((entry) => lineOf(entry, drawing));
  const tell = teller(scene.locale);
  const thing = { in: one.drawing.partnership.id, ref: refIn(record), title: record.state.title };
  const next = {
    label: label('label.next-page'),
    ask: { ask: 'action.history', in: thing.in, ref: thing.ref, page: page + 1 },
  } as const;
  return {
    aloud: tell('action.history.aloud', { ref: shown, lines }),
    blocks: [
      {
        kind: 'title',
        text: tell('action.history.title', { ref: shown, title: record.state.title }),
      },
      { kind: 'rows', rows: lines.map((line) => ({ spans: [text(line)] })) },
      {
        kind: 'buttons',
        buttons: buttonsOf([...(after > 0 ? [next] : []), offers.show(thing)], scene.locale),
      },
    ],
  };
};
