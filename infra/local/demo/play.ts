import type { At } from '../../../core/model/ids.ts';
import type { Chats, House } from '../chats.ts';
import { type Block, initialOf, stateOf } from '../console/client/slack/values.ts';
import { type Json, seenBy } from '../standins/slack/state.ts';
import { seenIn } from '../standins/teams/state.ts';
import { actionIn, buttonIn } from './press.ts';
import { ownSteps, type Step, steps } from './steps.ts';

/** The morning on which the Cabinet takes the paper. */
export const beginning: At = '2011-04-14T08:00:00.000Z';

interface Stage {
  readonly chats: Chats;
  /** Resolves when nothing is under way, so that the next step sees what the last one did. */
  readonly settled: () => Promise<void>;
  /** Goes on until everything said so far can be seen; absent where nothing is ever posted, and so nothing can be pressed. */
  readonly drawn?: () => Promise<void>;
}
type Fields = Readonly<Record<string, readonly string[]>>;

/** What a modal sends back when these fields are filled and the others left as they were. */
export const filledModal = (view: Json, fields: Fields): Json =>
  Object.fromEntries(
    ((view.blocks ?? []) as readonly Block[]).flatMap(({ type, block_id = '', element }) =>
      type === 'input' && element
        ? [
            [
              block_id,
              {
                [element.action_id ?? '']: stateOf(element, fields[block_id] ?? initialOf(element)),
              },
            ],
          ]
        : [],
    ),
  );

const known = <Found>(found: Found | undefined, what: string): Found => {
  if (found === undefined) throw new Error(`there is no ${what}`);
  return found;
};

const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

const press = async (
  { on, text, about }: Extract<Step, { do: 'press' }>,
  { slack, teams }: Chats,
  { user, room }: { readonly user: string; readonly room: string },
): Promise<void> => {
  if (on === 'slack') {
    const message = known(
      seenBy(slack.state, room, user).findLast((one) => one.text.includes(about)),
      `message on ${about}`,
    );
    await slack.people.press(user, room, message.ts, known(buttonIn(message, text), text));
  } else {
    const post = known(
      seenIn(teams.state, room, user).findLast(({ activity }) =>
        String(activity.summary).includes(about),
      ),
      `post on ${about}`,
    );
    const action = known(actionIn(post.activity.attachments, text), text);
    await teams.people.press(user, post.id, action, action.data ?? {});
  }
};

const joinOwn = async (
  { on, whoThere, there }: Extract<Step, { do: 'join-own' }>,
  found: string,
  { slack, teams }: House,
  settled: Stage['settled'],
): Promise<void> => {
  const { people, slackRooms, teamsRooms } = slack.state.world;
  const person = people.find((one) => one.name === whoThere && one[on]);
  const user = known(person?.[on], whoThere);
  const rooms = on === 'slack' ? slackRooms : teamsRooms;
  const room = known(rooms.find(({ name }) => name === there)?.id, there);
  if (on === 'slack') {
    await slack.people.invite(user, room);
    await settled();
    await slack.people.command(user, room, '/partnership', `join ${found}`);
  } else {
    await teams.people.install(user, room);
    await settled();
    await teams.people.say(user, room, `@Folkmoot partnership join ${found}`);
  }
};

const play = async (step: Step, { chats, settled, drawn }: Stage): Promise<void> => {
  if (step.do === 'wait') return drawn?.();
  if (step.do === 'press' && !drawn) return;
  const { slack, teams } = chats;
  const { people, slackRooms, teamsRooms } = slack.state.world;
  const person = (name: string) =>
    known(
      people.find((one) => one.name === name),
      name,
    );
  const inSlack = (name: string) => known(person(name).slack, `${name} in Slack`);
  const inTeams = (name: string) => known(person(name).teams, `${name} in Teams`);
  const roomIn = (rooms: typeof slackRooms, name: string) =>
    known(rooms.find((one) => one.name === name)?.id, name);

  if (step.do === 'set-up') {
    const user = inSlack(step.who);
    await slack.people.command(user, roomIn(slackRooms, step.room), '/partnership', 'setup');
    const modal = known(
      [...slack.state.modals.values()].findLast((one) => one.user === user),
      'set-up form',
    );
    const errors = await slack.people.submit(
      user,
      modal.id,
      filledModal(modal.view, {
        name: [step.name],
        chair: [inSlack(step.chair)],
        members: step.members.map(inSlack),
        since: [step.since],
        'clerk-votes': ['yes'],
      }),
    );
    if (Object.keys(errors).length > 0) throw new Error(JSON.stringify(errors));
    return;
  }
  const invited = async (who: string, at: string): Promise<string> => {
    const [user, channel] = [inSlack(who), roomIn(slackRooms, at)];
    await slack.people.command(user, channel, '/partnership', 'invite');
    const line = seenBy(slack.state, channel, user).at(-1);
    return known(code.exec(JSON.stringify(line?.blocks ?? line?.text))?.[0], 'code');
  };
  if (step.do === 'join-own') {
    const found = await invited(step.who, step.room);
    await joinOwn(step, found, known(chats.partners, 'chats of their own'), settled);
    return;
  }
  if (step.do === 'join') {
    const found = await invited(step.who, step.room);
    const there = roomIn(teamsRooms, step.there);
    await teams.people.say(inTeams(step.whoThere), there, `@Folkmoot partnership join ${found}`);
    return;
  }
  if (step.on === 'teams') {
    const room = roomIn(teamsRooms, step.room);
    if (step.do === 'press') await press(step, chats, { user: inTeams(step.who), room });
    else if (step.do === 'add') await teams.people.install(inTeams(step.who), room);
    else await teams.people.say(inTeams(step.who), room, step.text);
    return;
  }
  const room = roomIn(slackRooms, step.room);
  const user = inSlack(step.who);
  const [word = '', ...rest] = step.text.split(' ');
  if (step.do === 'press') await press(step, chats, { user, room });
  else if (step.do === 'add') await slack.people.invite(user, room);
  else if (step.do === 'say') await slack.people.say(user, room, step.text);
  else await slack.people.command(user, room, word, rest.join(' '));
};

/** Plays the demonstration in through the same signed requests as a person's; a step that fails is told and passed over. */
export const playDemo = async (
  stage: Stage,
  progress: (done: number, of: number) => void,
): Promise<void> => {
  const all = [...steps, ...(stage.chats.partners ? ownSteps : [])];
  for (const [index, step] of all.entries()) {
    progress(index, all.length);
    try {
      await play(step, stage);
      await stage.settled();
    } catch (error) {
      console.error(`The demonstration could not ${step.do}: ${String(error)}`, step);
    }
  }
  progress(all.length, all.length);
};
