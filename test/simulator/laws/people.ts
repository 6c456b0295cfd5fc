import { bodies, of } from '../people.ts';
import type { Law } from './law.ts';

/** What people of one body write is read by nobody of the other. */
export const apart: Law = ({ bot: { network }, done }) =>
  bodies.flatMap((body) => {
    const own = new Set(of(body).flatMap(({ place, direct }) => [place, direct]));
    const holds = (view: unknown) => JSON.stringify(view).includes(body.canary);
    return [
      ...network.posted
        .filter(({ place, view }) => !own.has(place) && holds(view))
        .map(({ place }) => `${body.canary} is read in ${place}`),
      ...done.flatMap(({ who, heard }) =>
        heard
          .filter(({ request, answer }) => !own.has(request.where.place) && holds(answer))
          .map(() => `${body.canary} is answered to ${who.name}`),
      ),
    ];
  });

/** Nothing that people write, and no key to the chats, stands in a log. */
export const unlogged: Law = ({ logged }) =>
  logged.filter((line) => /kestrel|plover|xoxb|Bearer|signing|example\.org/.test(line));

/** What is written for one programme names nobody of another, whoever sits in both. */
export const named: Law = ({ bot: { shelf } }) => {
  const of = (programme: string) =>
    new Set(
      [...shelf.records.values()].flatMap((one) =>
        one.programme === programme && one.stored.kind === 'person'
          ? [one.stored.id as string]
          : [],
      ),
    );
  const programmes = new Map(
    [...new Set([...shelf.records.values()].map((one) => one.programme))].map((programme) => [
      programme,
      of(programme),
    ]),
  );
  const strangers = (programme: string, what: unknown) =>
    (JSON.stringify(what).match(/person:[0-9a-z]+/g) ?? []).filter(
      (person) => !programmes.get(programme)?.has(person),
    );
  return [
    ...[...shelf.records.values()].flatMap(({ programme, stored }) =>
      strangers(programme, stored.state).map((person) => `${stored.id} names ${person}`),
    ),
    ...[...shelf.effects.values()].flatMap(({ programme, id, to, body }) =>
      strangers(programme, [to, body]).map((person) => `${id} names ${person}`),
    ),
  ];
};

/** Whoever asks reads a sentence of ours, and no error of the chat's own, unless nothing answered at all or nobody could vouch for the request. */
export const spoken: Law = ({ bot }) => {
  const [bare, stopped] = [/The app answered \d+|the app answered \d+/, / answered (504|401)/];
  const lines = [
    ...bot.chats.workspaces.flatMap(({ state }) => [...state.messages.values()]),
    ...[...bot.chats.teams.state.posts.values()].flatMap(({ answers = {} }) =>
      Object.values(answers).map(({ line = '' }) => ({ text: line })),
    ),
  ].map(({ text }) => text);
  return lines.filter((line) => bare.test(line) && !stopped.test(line));
};
