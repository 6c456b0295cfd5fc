import type { TestLaptop } from '../support/laptop.ts';

/** Whose message, where, and what it says aloud. */
export interface Sight {
  readonly who: string;
  readonly room: string;
  readonly says: RegExp;
}
/** One kind of card or message, in the chats that have it. */
export interface Shot {
  readonly name: string;
  readonly title: string;
  /** When it comes and what one does with it, in one sentence. */
  readonly text: string;
  readonly slack?: Sight;
  readonly teams?: Sight;
}
/** What is done first, and what can be seen then. */
export interface Scene {
  readonly play: (laptop: TestLaptop) => Promise<void>;
  readonly shots: readonly Shot[];
}

const inSlack = (says: RegExp, who = 'Priya', room = 'southport') => ({ who, room, says });
const inTeams = (says: RegExp, who = 'Tess', room = 'Southport partners') => ({ who, room, says });
/** In both channels alike. */
const both = (says: RegExp) => ({ slack: inSlack(says), teams: inTeams(says) });
/** To one person in each chat, in private. */
const direct = (says: RegExp, slack: string, teams: string) => ({
  slack: inSlack(says, slack, 'direct'),
  teams: inTeams(says, teams, 'direct'),
});
/** The machine sleeps until shortly before, and the clock walks the last hours. */
const goOn = async (laptop: TestLaptop, from: string, to: string) => {
  laptop.sleep(`${from}.000Z`);
  await laptop.to(`${to}Z`);
  await laptop.drawn();
};

/** Every kind of card, as the demonstration shows it in the course of its year. */
export const scenes: readonly Scene[] = [
  {
    play: async (laptop) => {
      await laptop.slack('Priya').type('/action list');
      await laptop.teams('Tess').type('@Folkmoot action list');
      await laptop.slack('Asha', 'direct').type('mine');
      await laptop.teams('Owen', 'direct').type('mine');
      await laptop.drawn();
    },
    shots: [
      {
        name: 'welcome',
        title: 'Welcome',
        text: 'Comes when Folkmoot is added to a channel; one press opens the form that sets a partnership up.',
        ...both(/^Folkmoot was added/),
      },
      {
        name: 'action',
        title: 'Action',
        text: 'Comes with each new action, and changes in place in every channel.',
        ...both(/^Action A-2,/),
      },
      {
        name: 'action-done',
        title: 'Action, done',
        text: 'The same card once somebody has pressed Done.',
        ...both(/^Action A-1,/),
      },
      {
        name: 'poll',
        title: 'Poll, open',
        text: 'One vote a seat, from whichever chat; the results are seen by no one before it closes.',
        ...both(/^Poll P-1,/),
      },
      {
        name: 'meeting',
        title: 'Meeting',
        text: 'Says when and where, counts who comes, and holds the agenda.',
        ...both(/^Area Partnership, M-2,/),
      },
      {
        name: 'vote',
        title: 'Your vote',
        text: 'Seen by the voter alone.',
        slack: inSlack(/^Your vote on/, 'Sam'),
        teams: inTeams(/^Your vote on/),
      },
      {
        name: 'list',
        title: 'List of actions',
        text: 'Seen by whoever asked for it.',
        slack: inSlack(/A-3/),
        teams: inTeams(/A-3/),
      },
      {
        name: 'mine',
        title: 'My things',
        text: 'What has your name on it, in all your partnerships.',
        ...direct(/./, 'Asha', 'Owen'),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Priya', 'direct').type('help');
      await laptop.teams('Owen', 'direct').type('help');
      await laptop
        .slack('Priya')
        .type(
          '/action Chase the lamps @owen by 20 May\nBook the hall @sam by 27 May\nPrint posters',
        );
      await laptop.slack('Priya').press('Make all three');
      await laptop.slack('Priya').press('Street lights', 'P-1');
      await laptop.teams('Tess').press('Attending', { within: 'M-1' });
      await laptop.slack('Sam').press('Attending', 'M-1');
      await laptop.drawn();
    },
    shots: [
      {
        name: 'help',
        title: 'Help',
        text: 'What can be done here and now, as buttons.',
        ...direct(/^What you can do/, 'Priya', 'Owen'),
      },
      {
        name: 'actions',
        title: 'Several actions',
        text: 'What was pasted as several lines stands on one card.',
        ...both(/^3 new actions/),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-05-15T20:00:00', '2011-05-16T20:00:00'),
    shots: [
      {
        name: 'digest',
        title: 'Monday digest',
        text: 'What was done, what is due and what is late, on Mondays.',
        ...both(/^Southport this week/),
      },
      {
        name: 'partnership',
        title: 'Partnership',
        text: 'The front card of a channel: who leads, when it meets, what is open.',
        ...both(/^Southport Area Partnership\. Chair/),
      },
      {
        name: 'nudge',
        title: 'Nudge',
        text: 'What is due or late, to its owner in private, once a working day at most.',
        slack: inSlack(/due/, 'Idris', 'direct'),
        teams: inTeams(/^Was due/, 'Owen', 'direct'),
      },
      {
        name: 'partnerships',
        title: 'Your partnerships',
        text: 'For chair and clerk, on Mondays and when they ask for it.',
        slack: inSlack(/^Your partnerships/, 'Priya', 'direct'),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-06-08T20:00:00', '2011-06-09T20:00:00'),
    shots: [
      {
        name: 'reminder',
        title: 'Meeting, reminder',
        text: 'Seven days, one day and one hour before.',
        ...both(/^Stakeholder engagement meets on/),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-06-29T20:00:00', '2011-06-30T20:00:00'),
    shots: [
      {
        name: 'result',
        title: 'Poll, closed',
        text: 'Comes by itself when the poll closes, once in every channel.',
        ...both(/^Result of poll P-1/),
      },
      {
        name: 'held',
        title: 'Meeting, over',
        text: 'The card of a meeting once its day has gone.',
        ...both(/^Stakeholder engagement, M-1, was on/),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-11-30T20:00:00', '2011-12-01T20:00:00'),
    shots: [
      {
        name: 'review-due',
        title: 'Review, due',
        text: 'Tells the channel that the six-month review is due.',
        ...both(/^The six-month review of Southport/),
      },
      {
        name: 'review-asked',
        title: 'Review, asked',
        text: 'Asks the chair, who answers with one press; Asha has chosen to be written to in Slack.',
        slack: inSlack(/review of Southport Area Partnership/, 'Asha', 'direct'),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Asha', 'direct').press('Keep on');
      await laptop.drawn();
    },
    shots: [
      {
        name: 'review',
        title: 'Review, sent',
        text: 'What the chair answered, and when the next one is due.',
        ...both(/^Review R-1 of /),
      },
    ],
  },
];
