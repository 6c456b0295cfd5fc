import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { defined } from '../../../core/lib/defined.ts';
import { type HttpHandler, type HttpIn, type HttpOut, json, jsonOf } from '../http.ts';
import type { SlackPeople } from '../standins/slack/people.ts';
import { directWith, type SlackState } from '../standins/slack/state.ts';
import type { TeamsPeople } from '../standins/teams/deeds.ts';
import { personalWith, personBy, type TeamsState } from '../standins/teams/state.ts';
import { bundle } from './bundle.ts';
import type { Changed, Overview } from './model.ts';
import { page } from './page.ts';
import { pairsOf, slackRoom, slackSide, teamsRoom, teamsSide } from './show.ts';

/** A workspace and a tenant, and what their people can do. */
interface Shown {
  readonly slack: { readonly state: SlackState; readonly people: SlackPeople };
  readonly teams: { readonly state: TeamsState; readonly people: TeamsPeople };
}
/** What the console is a client of. */
export interface ConsoleNeeds extends Shown {
  readonly partners?: Shown | undefined;
  /** The platform is the real one. */
  readonly real: Readonly<Record<'slack' | 'teams', boolean>>;
  readonly overview: () => Omit<Overview, 'slack' | 'teams' | 'pairs'>;
}
export interface Console {
  readonly http: HttpHandler;
  /** Keeps an answer open and writes each change to it. */
  readonly follow: (response: ServerResponse) => void;
  readonly changed: (changed: Changed) => void;
  /** Ends the answers that are kept open; their pages ask again. */
  readonly close: () => void;
}

const text = z.string();
const values = z.record(z.string(), z.unknown());
const pressed = z.object({ blockId: text.optional(), action: values, values: values.optional() });
const press = pressed.transform(({ blockId, action, values: around }) => ({
  action,
  ...(blockId === undefined ? {} : { blockId }),
  ...(around === undefined ? {} : { values: around }),
}));

const file = z
  .object({ name: text.min(1).max(200), base64: z.base64() })
  .transform(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));

/** In whose chats somebody is: the partners' own where that account is one of theirs. */
const houseOf = (needs: ConsoleNeeds, chat: 'slack' | 'teams', user: string): Shown => {
  const theirs = needs.partners;
  const known = theirs?.[chat].state.world.people.some((person) => person[chat] === user);
  return theirs && known ? theirs : needs;
};

/** Everything a person can do in the two windows, by path. */
const deeds = (needs: ConsoleNeeds) => {
  const slack = (user: string) => houseOf(needs, 'slack', user).slack.people;
  const teams = (user: string) => houseOf(needs, 'teams', user).teams.people;
  const deed = <Shape extends z.ZodType>(
    shape: Shape,
    act: (given: z.output<Shape>) => Promise<unknown>,
  ) => ({ shape, act: act as (given: unknown) => Promise<unknown> }) as const;
  const inRoom = z.object({ user: text, room: text });
  return {
    'slack/command': deed(inRoom.extend({ command: text, text }), (one) =>
      slack(one.user).command(one.user, one.room, one.command, one.text),
    ),
    'slack/say': deed(
      inRoom.extend({ text, thread: text.optional(), file: file.optional() }),
      (one) => {
        const sent = one.file && [slack(one.user).upload(one.file.name, one.file.bytes)];
        return slack(one.user).say(one.user, one.room, one.text, one.thread, sent);
      },
    ),
    'slack/press': deed(inRoom.extend({ ts: text, press }), (one) =>
      slack(one.user).press(one.user, one.room, one.ts, one.press),
    ),
    'slack/shortcut': deed(
      z.object({ user: text, called: text, room: text.optional(), ts: text.optional() }),
      (one) => slack(one.user).shortcut(one.user, one.called, one.room, one.ts),
    ),
    'slack/open-home': deed(z.object({ user: text }), (one) => slack(one.user).openApp(one.user)),
    'slack/press-home': deed(z.object({ user: text, press }), (one) =>
      slack(one.user).pressOnHome(one.user, one.press),
    ),
    'slack/modal-press': deed(z.object({ user: text, modal: text, press }), (one) =>
      slack(one.user).pressInModal(one.user, one.modal, one.press),
    ),
    'slack/suggest': deed(z.object({ user: text, modal: text, press, text }), (one) =>
      slack(one.user).suggest(one.user, one.modal, one.press, one.text),
    ),
    'slack/submit': deed(z.object({ user: text, modal: text, values }), (one) =>
      slack(one.user).submit(one.user, one.modal, one.values),
    ),
    'slack/close': deed(z.object({ user: text, modal: text }), (one) =>
      slack(one.user).close(one.user, one.modal),
    ),
    'slack/invite': deed(inRoom, (one) => slack(one.user).invite(one.user, one.room)),
    'slack/remove': deed(inRoom, (one) => slack(one.user).remove(one.user, one.room)),
    'teams/say': deed(
      inRoom.extend({ text, root: text.optional(), file: file.optional() }),
      (one) =>
        teams(one.user).say(one.user, one.room, one.text, one.root, defined({ file: one.file })),
    ),
    'teams/consent': deed(z.object({ user: text, post: text, yes: z.boolean() }), (one) =>
      teams(one.user).consent(one.user, one.post, one.yes),
    ),
    'teams/press': deed(z.object({ user: text, post: text, action: values, data: values }), (one) =>
      teams(one.user).press(one.user, one.post, one.action, one.data),
    ),
    'teams/look': deed(inRoom, (one) => teams(one.user).look(one.user, one.room)),
    'teams/search': deed(z.object({ user: text, post: text, dataset: text, text }), (one) =>
      teams(one.user).search(one.user, one.post, one.dataset, one.text),
    ),
    'teams/dialog': deed(
      z.object({ user: text, post: text, data: values, beside: z.literal(true).optional() }),
      (one) => teams(one.user).submitDialog(one.user, one.post, one.data, one.beside),
    ),
    'teams/beside': deed(z.object({ user: text, post: text, called: text }), (one) =>
      teams(one.user).beside(one.user, one.post, one.called),
    ),
    'teams/extend': deed(inRoom.extend({ called: text }), (one) =>
      teams(one.user).extend(one.user, one.called, one.room),
    ),
    'teams/install': deed(inRoom, (one) => teams(one.user).install(one.user, one.room)),
    'teams/uninstall': deed(inRoom, (one) => teams(one.user).uninstall(one.user, one.room)),
  };
};

const overviewOf = (needs: ConsoleNeeds): Overview => {
  const { slack, partners, real, overview } = needs;
  const side = (of: Shown, beside: Shown | undefined) => ({
    slack: slackSide(of.slack.state, real.slack, beside?.slack.state),
    teams: teamsSide(of.teams.state, real.teams, beside?.teams.state),
  });
  return {
    ...side(needs, partners),
    ...(partners ? { partners: side(partners, needs) } : {}),
    pairs: pairsOf(slack.state.world),
    ...overview(),
  };
};

const look = (request: HttpIn, needs: ConsoleNeeds): HttpOut => {
  const user = request.query.get('user') ?? '';
  const room = request.query.get('room') ?? '';
  if (request.path === '/console/overview') return json(overviewOf(needs));
  if (request.path === '/console/slack') {
    const { state } = houseOf(needs, 'slack', user).slack;
    const channel = room === 'direct' ? directWith(state, user).id : room;
    return json({ room: channel, ...slackRoom(state, channel, user) });
  }
  if (request.path === '/console/file') {
    const chat = request.query.get('chat') === 'slack' ? 'slack' : 'teams';
    const id = request.query.get('id') ?? '';
    const found = [needs, ...(needs.partners ? [needs.partners] : [])]
      .map((one) => one[chat].state.files.get(id))
      .find((file) => file !== undefined);
    if (!found) return { status: 404 };
    const headers = { 'content-type': 'text/csv', 'content-disposition': 'attachment' };
    return { status: 200, headers, body: found.bytes };
  }
  const { state } = houseOf(needs, 'teams', user).teams;
  const person = personBy(state, user);
  const chat = room === 'direct' && person ? personalWith(state, person).id : room;
  return json({ room: chat, ...teamsRoom(state, chat, user) });
};

/** The page, what it shows and what it does. It is a client: whatever it does goes through the signed endpoints. */
export const consoleServer = (needs: ConsoleNeeds): Console => {
  const open = new Set<ServerResponse>();
  const known = deeds(needs);
  const act = async (request: HttpIn): Promise<HttpOut> => {
    const deed = known[request.path.replace('/console/', '') as keyof typeof known];
    const read = deed?.shape.safeParse(jsonOf(request));
    if (!deed || !read?.success)
      return json({ error: 'The page asked for something unknown.' }, 400);
    return json({ answer: (await deed.act(read.data)) ?? null });
  };
  return {
    http: async (request) => {
      const { method, path } = request;
      if (method === 'POST') return act(request);
      if (path === '/') return page();
      if (path === '/console/app.js' || path === '/console/app.css') return bundle(path);
      return look(request, needs);
    },
    follow: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    changed: (changed) => {
      for (const response of open) response.write(`data: ${JSON.stringify(changed)}\n\n`);
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
};
