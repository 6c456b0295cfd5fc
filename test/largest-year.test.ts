import { beforeAll } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { memoryStore } from '../adapters/memory/store.ts';
import type { Ask } from '../core/model/register.ts';
import type { Input } from '../core/model/request.ts';
import type { Form, View } from '../core/view/view.ts';
import { fitsBothChats } from './support/fits.ts';
import { channel, persona, request, typed, world } from './support/world.ts';

const views: View[] = [];
const forms: Form[] = [];
const posted: View[] = [];
const wide = (letter: string, length: number) => letter.repeat(length);
const words = 'what went well, with a link https://example.org/plan & <!channel> *bold* '.repeat(
  20,
);
const asha = persona('slack', 'T1', 'U1', 'Asha of the Very Long Double-Barrelled Surname');
const rooms = Array.from({ length: 12 }, (_, index) => channel('slack', 'T1', `C${index}`));
const [south = channel('slack', 'T1', 'C0')] = rooms;
const it12 = world(memoryStore({ hash: sha256 }), '2027-01-04T09:00:00.000Z');

const put = async (input: Input | string, place = south, who = asha): Promise<void> => {
  const asked = typeof input === 'string' ? typed(input) : input;
  const answer = await it12.ask(request(who, asked, place));
  if (answer.kind === 'view') views.push(answer.view);
  if (answer.kind === 'form') forms.push(answer.form);
  if (answer.kind === 'errors') throw new Error(JSON.stringify(answer));
};
const press = (ask: Ask, place = south, who = asha) => put({ kind: 'pressed', ask }, place, who);
const opened = (form: string, given: Record<string, string> = {}) =>
  press({ ask: 'form', form, given });

/** A year of twelve partnerships of one chair, whose reviews fall on one morning, with the longest of everything. */
beforeAll(async () => {
  const people = Array.from({ length: 20 }, (_, number) =>
    persona('slack', 'T1', `UM${number}`, `${'Member'.repeat(9)} ${number}`),
  );
  for (const { account, name } of [asha, ...people])
    it12.known.set(account, { name, home: true, guest: false });
  for (const [index, room] of rooms.entries())
    await press(
      {
        ask: 'partnership.setup',
        name: `${index} ${wide('P', 90)}`,
        chair: asha,
        members: index === 0 ? people : [],
        since: '2026-07-10',
      },
      room,
    );
  await press({ ask: 'partnership.confirm-list' });
  const options = Array.from({ length: 10 }, (_, number) => `${number} ${wide('O', 140)}`);
  await press({ ask: 'poll.create', question: wide('Q', 150), options });
  const short = ['Lights', 'Club', 'Speeding', 'Bins', 'Trees'];
  await press({ ask: 'poll.create', question: wide('R', 150), options: short });
  for (const [index, who] of people.entries()) {
    await press({ ask: 'poll.vote', ref: 'P-1', option: (index % 10) + 1 }, south, who);
    await press({ ask: 'poll.vote', ref: 'P-2', option: (index % 2) + 1 }, south, who);
  }
  await press({
    ask: 'meeting.schedule',
    title: wide('M', 150),
    day: '2027-01-20',
    time: '10:00',
    place: wide('T', 150),
  });
  for (const [index, who] of people.entries()) {
    await press({ ask: 'meeting.add', ref: 'M-1', item: `${index} ${wide('I', 180)}` }, south, who);
    await press(
      index % 2
        ? { ask: 'meeting.attend', ref: 'M-1' }
        : { ask: 'meeting.apologies', ref: 'M-1', why: wide('B', 250) },
      south,
      who,
    );
  }
  for (const ask of ['show', 'agenda', 'who', 'history'] as const)
    await press({ ask: `meeting.${ask}`, ref: 'M-1' });
  for (const ask of ['show', 'results', 'who'] as const)
    await press({ ask: `poll.${ask}`, ref: 'P-1' });
  for (const line of ['poll list', 'meeting list', 'meeting next', 'help poll', 'help meeting'])
    await put(line);
  for (const form of ['poll.create', 'meeting.schedule']) await opened(form);
  for (const form of ['poll.vote', 'poll.move']) await opened(form, { ref: 'P-1' });
  for (const form of ['meeting.move', 'meeting.change', 'meeting.add', 'meeting.instead'])
    await opened(form, { ref: 'M-1' });
  await it12.to('2027-01-12T10:00:00.000Z');
  for (const ref of ['P-1', 'P-2'])
    for (const ask of ['show', 'results', 'counted', 'as-text', 'history'] as const)
      await press({ ask: `poll.${ask}`, ref });
  await opened('poll.next', { ref: 'P-2' });
  for (const part of ['well', 'not', 'change'] as const)
    await press({ ask: 'review.say', ref: 'R-1', part, text: words, after: 'later' });
  await opened('review.step', { ref: 'R-1', step: 'well' });
  await press({ ask: 'review.answer', ref: 'R-1', verdict: 'with-changes' });
  for (const ask of ['show', 'as-text', 'history'] as const)
    await press({ ask: `review.${ask}`, ref: 'R-1' });
  for (const line of ['review', 'review list', 'mine']) await put(line);
  await it12.to('2027-03-01T12:00:00.000Z');
  posted.push(...it12.messages.map(({ view }) => view));
  views.push(...posted);
  // The mornings of January with eleven reviews in one message.
  if (!views.some(({ aloud }) => /\b(1\d|eleven|twelve) things/i.test(aloud)))
    throw new Error(`no full day: ${views.map(({ aloud }) => aloud.slice(0, 60)).join(' | ')}`);
});

fitsBothChats('a year of twelve partnerships', {
  views,
  posted,
  forms,
  atLeast: { views: 120, forms: 6 },
});
