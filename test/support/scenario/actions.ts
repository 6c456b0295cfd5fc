import { asha, sam } from '../southport/people.ts';
import { type Cast, owen, type Step } from './cast.ts';

const six = [
  'Paint the railings',
  'Order new bins',
  'Write to the school',
  'Book the hall',
  'Mend the clock',
  'Count the bikes',
];

/** A partnership is set up in Slack and joined from Teams; `since` so that its first review is due on Friday. */
export const settingUp = ({ press, say }: Cast): Step[] => {
  let code = '';
  return [
    {
      name: 'set up a partnership',
      run: () =>
        press(asha, {
          ask: 'partnership.setup',
          clerkVotes: true,
          name: 'Southport Area Partnership',
          chair: { account: asha.account, name: asha.name },
          members: [{ account: sam.account, name: sam.name }],
          since: '2026-07-08',
        }),
    },
    {
      name: 'invite another channel',
      run: async () => {
        const answer = await say('partnership invite');
        code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(JSON.stringify(answer))?.[0] ?? '';
        return answer;
      },
    },
    { name: 'join from another chat', run: () => say(`partnership join ${code}`, owen) },
  ];
};

export const actions = ({ deliver, naming, press, requestOf, say }: Cast): Step[] => {
  const text = 'action Replace the lamps on Mill Lane by 15 January';
  const first = requestOf(asha, { kind: 'typed', typed: { text, mentions: [] } });
  return [
    { name: 'create an action', run: () => deliver(first) },
    { name: 'the same delivery again', run: () => deliver(first) },
    {
      name: 'create an action for someone',
      run: () => naming('action Fix the gate \uE0000\uE001 by 22 January'),
    },
    {
      name: 'six actions in six lines, seen first',
      run: () => say(`action ${six.map((title) => `- ${title}`).join('\n')}`),
    },
    {
      name: 'six actions made',
      run: () =>
        press(asha, { ask: 'action.create', items: six.map((title) => ({ title })), sure: true }),
    },
    { name: 'give a new date', run: () => say('action due A-1 20 January') },
    { name: 'give to someone', run: () => naming('action assign A-1 \uE0000\uE001') },
    { name: 'add a note', run: () => say('action note A-1 the lamps are ordered') },
    { name: 'block', run: () => say('action block A-1 waiting for Highways') },
    { name: 'unblock', run: () => say('action unblock A-1') },
    { name: 'done', run: () => say('action done A-1') },
    { name: 'undo', run: () => say('undo') },
    { name: 'done again', run: () => say('action done A-1') },
    { name: 'reopen', run: () => say('action reopen A-1') },
    { name: 'list', run: () => say('action list') },
    { name: 'show', run: () => say('action show A-1') },
    { name: 'history', run: () => say('action history A-1') },
    { name: 'mine', run: () => say('mine', sam) },
    { name: 'your partnerships', run: () => say('mine partnerships') },
    { name: 'help', run: () => say('help') },
    { name: 'a reference that does not exist', run: () => say('action done A-71') },
    { name: 'a day that does not exist', run: () => say('action due A-1 31/04') },
  ];
};
