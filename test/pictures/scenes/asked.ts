import { both, inSlack, inTeams, type Scene } from '../shots.ts';

/** What the demonstration begins with, and what people ask of it. */
export const asked: readonly Scene[] = [
  {
    play: async (laptop) => {
      await laptop.slack('Priya').type('/action list');
      await laptop.teams('Tess').type('@Folkmoot action list');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'channel',
        name: 'welcome',
        title: 'Welcome',
        text: 'Comes when Folkmoot is added to a channel; one press opens the form that sets a partnership up.',
        ...both(/^Folkmoot was added/),
      },
      {
        chapter: 'channel',
        name: 'action',
        title: 'Action',
        text: 'Comes with each new action, and changes in place in every channel.',
        ...both(/^Action A-2,/),
      },
      {
        chapter: 'channel',
        name: 'action-done',
        title: 'Action, done',
        text: 'The same card once somebody has pressed Done.',
        ...both(/^Action A-1,/),
      },
      {
        chapter: 'channel',
        name: 'poll',
        title: 'Poll, open',
        text: 'One vote a seat, from whichever chat; the results are seen by no one before it closes.',
        ...both(/^Poll P-1,/),
      },
      {
        chapter: 'channel',
        name: 'meeting',
        title: 'Meeting',
        text: 'Says when and where, counts who comes, and holds the agenda.',
        ...both(/^Area Partnership, M-2,/),
      },
      {
        chapter: 'own',
        name: 'vote',
        title: 'Your vote',
        text: 'Seen by the voter alone.',
        slack: inSlack(/^Your vote on/, 'Sam'),
        teams: inTeams(/^Your vote on/),
      },
      {
        chapter: 'own',
        name: 'list',
        title: 'List of actions',
        text: 'A line each, with a link to its card; seen by whoever asked for it.',
        ...both(/^Southport: \d+ actions open/),
      },
    ],
  },
  {
    play: async (laptop) => {
      const [priya, tess] = [laptop.slack('Priya'), laptop.teams('Tess')];
      for (const line of ['meeting list', 'poll list', 'action history A-1', 'meeting who M-1']) {
        await priya.type(`/${line}`);
        await tess.type(`@Folkmoot ${line}`);
      }
      await priya.type('/meeting add Parking at the station to M-2');
      await tess.type('@Folkmoot meeting agenda M-2');
      await priya.type('/meeting agenda M-2');
      await priya.type('/partnership people');
      await tess.type('@Folkmoot partnership people');
      for (const who of ['Sam', 'Noor']) {
        await priya.type(`/partnership who ${who}`);
        await priya.press('Change');
        await priya.submit({ organisation: 'Harbour Trust', role: 'member' });
      }
      await priya.press('One seat, Sam holds, Noor deputy');
      await priya.type('/partnership seats');
      await tess.type('@Folkmoot partnership seats');
      await priya.type('/partnership organisations');
      await priya.press('Change', 'Organisations of');
      await priya.submit({
        short: 'HT',
        sector: 'voluntary',
        contact: 'Ellen Marsh',
        reach: '01704 555010',
      });
      await priya.type('/partnership organisations');
      await tess.type('@Folkmoot partnership organisations');
      await laptop.slack('Sam').type('/action done A-2');
      await tess.type('@Folkmoot action done A-2');
      await priya.type('/action Thank the speakers @sam by 22 April');
      await priya.type('/action Ring Highways @sam by next Friday');
      await tess.type('@Folkmoot action Ring Highways @tess by next Friday');
      await priya.type('/partnership invite');
      await priya.press('As text', 'actions open');
      await tess.press('As text', { within: 'actions open' });
      await priya.type('/partnership settings');
      await laptop.slack('Noor', 'formby').press('Attending', 'M-1');
      await laptop.slack('Noor', 'formby').press('Ask to join');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'own',
        name: 'meetings',
        title: 'List of meetings',
        text: 'What is to come first, then what is over.',
        ...both(/^Meetings of Southport/),
      },
      {
        chapter: 'own',
        name: 'polls',
        title: 'List of polls',
        text: 'The newest first.',
        ...both(/^Polls in Southport/),
      },
      {
        chapter: 'own',
        name: 'history',
        title: 'History',
        text: 'A line for each thing that was done, by whom, when and from which chat.',
        ...both(/^History of A-1/),
      },
      {
        chapter: 'own',
        name: 'who',
        title: 'Who comes',
        text: 'By name; who has not answered is seen by chair and clerk alone.',
        ...both(/^Who comes to/),
      },
      {
        chapter: 'own',
        name: 'agenda',
        title: 'Agenda',
        text: 'Whoever suggested an item takes it off again; chair and clerk put it in order.',
        ...both(/^Agenda of/),
      },
      {
        chapter: 'own',
        name: 'people',
        title: 'People',
        text: 'Who is on the list, for which organisation, and in which chat.',
        ...both(/^People of/),
      },
      {
        chapter: 'own',
        name: 'one-seat',
        title: 'One seat or two',
        text: 'Asked of whoever names somebody for an organisation on whose seat another sits.',
        slack: inSlack(/Is that one seat or two/),
      },
      {
        chapter: 'own',
        name: 'seats',
        title: 'Seats',
        text: 'Whose each seat is, who holds it and who deputises: one vote and one answer a seat.',
        ...both(/^Seats of/),
      },
      {
        chapter: 'own',
        name: 'organisations',
        title: 'Organisations',
        text: 'Each with its sector, its seats and whom to write to there; chair and clerk change it by a form.',
        ...both(/^Organisations of/),
      },
      {
        chapter: 'own',
        name: 'made',
        title: 'Said back',
        text: 'What was made, with its date in words, and Undo for ten minutes; in Teams the card itself is the answer.',
        slack: inSlack(/Thank the speakers/),
      },
      {
        chapter: 'own',
        name: 'refused',
        title: 'Refused',
        text: 'Says who can, and what can be done instead.',
        slack: inSlack(/^Only Joy/, 'Sam'),
        teams: inTeams(/^Only Joy/),
      },
      {
        chapter: 'own',
        name: 'outside',
        title: 'Not on the list',
        text: 'Whoever has no seat asks to join with one press; chair and clerk let them in.',
        slack: inSlack(/^You're not on the list/, 'Noor', 'formby'),
      },
      {
        chapter: 'private',
        name: 'let-in',
        title: 'Somebody asks to join',
        text: 'Chair and clerk let them in, for an organisation or for themselves.',
        slack: inSlack(/asks to join/, 'Priya', 'direct'),
      },
      {
        chapter: 'own',
        name: 'asked',
        title: 'Asked back',
        text: 'Where a line can be read in two ways; each answer is one press.',
        ...both(/^Next Friday/),
      },
      {
        chapter: 'own',
        name: 'as-text',
        title: 'As text',
        text: 'Whole dates and names, to copy into a report.',
        ...both(/as text, to copy/),
      },
      {
        chapter: 'own',
        name: 'invite',
        title: 'Code for another channel',
        text: 'Seen by whoever asked for it; good once, for a day.',
        slack: inSlack(/joins one more channel/),
      },
    ],
  },
];
