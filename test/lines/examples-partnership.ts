import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import { slackAccount, teamsAccount, teamsChannel } from './cast.ts';
import type { Examples, Of, Prepared } from './examples.ts';
import { seatExamples } from './examples-seats.ts';
import { codeIn, type Southport } from './southport.ts';

export const knocks = async (on: Southport) => {
  await on.ask('stan', { ask: 'partnership.ask-to-join' });
  const { person } = await on.look();
  return person.stan;
};
const changed: Prepared = async (on) => {
  await on.ask('priya', { ask: 'partnership.change', area: 'The town' });
  return { who: 'priya', ask: { ask: 'partnership.undo' } };
};

/** The accounts of the chair and of the clerk are closed. */
const leaderless = async (on: Southport) => {
  for (const who of ['asha', 'priya'] as const)
    for (const account of [slackAccount(who), teamsAccount(who)]) {
      const happening = { happened: 'account-left', account } as const;
      const left = { kind: 'happened', happening } as const;
      await on.world.ask(request({ account, name: who }, left, onSlack));
    }
  await on.world.settle();
};

const cancelling = (on: Southport) =>
  JSON.stringify({ ask: 'meeting.cancel', in: on.id, ref: 'M-1' });

export const partnershipExamples: Examples<Of<'partnership'>> = {
  'partnership.setup': () => ({
    who: 'stan',
    where: 'elsewhere',
    ask: { ask: 'partnership.setup', name: 'Ainsdale', chair: { name: 'Ravi' }, sure: true },
    form: {
      opens: { ask: 'form', form: 'partnership.setup' },
      values: { name: 'Ainsdale', 'chair-name': 'Ravi' },
    },
  }),
  'partnership.invite': () => ({
    who: 'priya',
    ask: { ask: 'partnership.invite' },
    line: '/partnership invite',
  }),
  'partnership.join': async (on) => {
    const code = codeIn(await on.ask('priya', { ask: 'partnership.invite' }));
    return {
      who: 'priya',
      where: 'elsewhere',
      ask: { ask: 'partnership.join', code, sure: true },
      line: `/partnership join ${code}`,
      form: { opens: { ask: 'form', form: 'partnership.join' }, values: { code } },
    };
  },
  'partnership.disconnect': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.disconnect', in: on.id, place: teamsChannel, sure: true },
  }),
  'partnership.ask-double': async (on) => {
    const { person } = await on.look();
    return {
      who: 'priya',
      ask: { ask: 'partnership.ask-double', person: person.mia, known: person.sam },
      writes: false,
    };
  },
  'partnership.escalate': (on) => ({
    who: 'mia',
    ask: { ask: 'partnership.escalate', after: cancelling(on) },
  }),
  'partnership.decline': async (on) => {
    const { person } = await on.look();
    return {
      who: 'asha',
      ask: { ask: 'partnership.decline', person: person.mia, after: cancelling(on) },
    };
  },
  'partnership.keep-posting': () => ({
    who: 'priya',
    ask: { ask: 'partnership.keep-posting', place: onSlack, yes: false },
  }),
  'partnership.shows': () => ({
    who: 'priya',
    ask: { ask: 'partnership.shows', place: onSlack, shows: 'nothing' },
  }),
  'partnership.door': () => ({
    who: 'priya',
    ask: { ask: 'partnership.door', door: 'channels' },
  }),
  'partnership.confirm-list': async (on) => {
    await on.ask('priya', { ask: 'partnership.undo' });
    return {
      who: 'priya',
      ask: { ask: 'partnership.confirm-list' },
      line: '/partnership people are right',
    };
  },
  'partnership.bring': () => ({
    who: 'mia',
    ask: { ask: 'partnership.bring' },
    line: '/partnership show',
  }),
  'partnership.ask-to-join': () => ({ who: 'stan', ask: { ask: 'partnership.ask-to-join' } }),
  'partnership.let-in': async (on) => {
    const person = await knocks(on);
    return {
      who: 'priya',
      ask: { ask: 'partnership.let-in', person, organisation: 'Youth Trust' },
      form: {
        opens: { ask: 'form', form: 'partnership.let-in', given: { person } },
        values: { organisation: 'Youth Trust' },
      },
    };
  },
  'partnership.turn-away': async (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.turn-away', person: await knocks(on) },
  }),
  'partnership.list-person': () => ({
    who: 'priya',
    ask: { ask: 'partnership.list-person', name: 'Ravi' },
    form: { opens: { ask: 'form', form: 'partnership.list-person' }, values: { name: 'Ravi' } },
  }),
  'partnership.set-person': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.set-person', person: on.person.olu, role: 'member' },
    form: {
      opens: { ask: 'form', form: 'partnership.set-person', given: { person: on.person.olu } },
      values: { organisation: 'Parish', role: 'member' },
    },
  }),
  ...seatExamples,
  'partnership.add-seat': () => ({
    who: 'priya',
    ask: { ask: 'partnership.add-seat', organisation: 'Formby Parish Council' },
    form: {
      opens: { ask: 'form', form: 'partnership.add-seat' },
      values: { organisation: 'Formby Parish Council', votes: 'yes' },
    },
  }),
  'partnership.close-seat': async (on) => {
    await on.ask('priya', { ask: 'partnership.add-seat', organisation: 'Formby Parish Council' });
    return { who: 'priya', ask: { ask: 'partnership.close-seat', seat: 'seat-9' } };
  },
  'partnership.deputise': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.deputise', seat: 'seat-3', person: on.person.mia },
  }),
  'partnership.remove': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.remove', person: on.person.mia, sure: true },
  }),
  'partnership.chair': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.chair', person: on.person.mia },
    form: {
      opens: { ask: 'form', form: 'partnership.chair' },
      values: { person: on.person.mia },
    },
  }),
  'partnership.clerk': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.clerk', person: on.person.mia },
    form: {
      opens: { ask: 'form', form: 'partnership.clerk' },
      values: { person: on.person.mia },
    },
  }),
  'partnership.chair-answer': () => ({
    who: 'asha',
    ask: { ask: 'partnership.chair-answer', mine: true },
  }),
  'partnership.take-over': async (on) => {
    await leaderless(on);
    return {
      who: 'sam',
      ask: { ask: 'partnership.take-over', person: on.person.mia },
      form: {
        opens: { ask: 'form', form: 'partnership.take-over' },
        values: { person: on.person.mia },
      },
    };
  },
  'partnership.agree': async (on) => {
    await leaderless(on);
    await on.ask('sam', { ask: 'partnership.take-over', person: on.person.mia });
    return { who: 'mia', ask: { ask: 'partnership.agree', person: on.person.mia } };
  },
  'partnership.undo': changed,
  'partnership.close': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.close', in: on.id, sure: true },
    form: {
      opens: { ask: 'form', form: 'partnership.close' },
      values: { successor: 'none' },
    },
  }),
  'partnership.reopen': async (on) => {
    await on.ask('priya', { ask: 'partnership.close', sure: true });
    return { who: 'asha', ask: { ask: 'partnership.reopen' }, line: '/partnership reopen' };
  },
  'partnership.pause': () => ({
    who: 'priya',
    ask: { ask: 'partnership.pause', until: '2027-03-01' },
    line: '/partnership pause until 1 March',
    form: {
      opens: { ask: 'form', form: 'partnership.pause' },
      values: { until: '2027-03-01' },
    },
  }),
  'partnership.go-on': async (on) => {
    await on.ask('priya', { ask: 'partnership.pause', until: '2027-03-01' });
    return { who: 'asha', ask: { ask: 'partnership.go-on' }, line: '/partnership go on' };
  },
  'partnership.change': () => ({
    who: 'priya',
    ask: { ask: 'partnership.change', area: 'The town' },
    form: {
      opens: { ask: 'form', form: 'partnership.settings' },
      values: { name: 'Southport', area: 'The town' },
    },
  }),
};

/** What people say of themselves. */
