import { both, goOn, inSlack, inTeams, type Scene } from '../shots.ts';

/** What comes by itself in the course of the demonstration's year. */
export const year: readonly Scene[] = [
  {
    play: async (laptop) => {
      const [priya, tess] = [laptop.slack('Priya'), laptop.teams('Tess')];
      const lines =
        'action Chase the lamps @owen by 20 May\nBook the hall @sam by 27 May\nPrint posters';
      await priya.type(`/${lines}`);
      await tess.type(`@Folkmoot ${lines.replace('Print', 'Hang')}`);
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'own',
        name: 'preview',
        title: 'Several lines, shown first',
        text: 'Nothing is made before it is pressed; each line can be changed or left out.',
        ...both(/Chase the lamps/),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Priya').press('Make all three');
      await laptop.slack('Priya').type('/action blocked A-3 waiting for the Area Committee');
      await laptop.slack('Priya').type('/meeting schedule Ward walk 12 May 10:00 Town Hall');
      await laptop.slack('Priya').press('Street lights', 'P-1');
      await laptop.teams('Tess').press('Attending', { within: 'M-1' });
      await laptop.slack('Sam').press('Attending', 'M-1');
      await laptop.drawn();
      await laptop.slack('Priya').type('/meeting cancel M-3');
      await laptop.teams('Priya').type('@Folkmoot poll close P-1');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'channel',
        name: 'actions',
        title: 'Several actions',
        text: 'What was pasted as several lines stands on one card.',
        ...both(/^3 new actions/),
      },
      {
        chapter: 'channel',
        name: 'action-blocked',
        title: 'Action, blocked',
        text: 'Says why; Unblock comes first.',
        ...both(/^Action A-3,/),
      },
      {
        chapter: 'own',
        name: 'sure',
        title: 'Asked first',
        text: 'Where no undo would mend it, with the numbers of that moment; no undo, no other question.',
        slack: inSlack(/^Cancel Ward walk/),
        teams: inTeams(/Close now/, 'Priya'),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Priya').press('Cancel this one');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'channel',
        name: 'meeting-cancelled',
        title: 'Meeting, cancelled',
        text: 'Those who had answered are told.',
        ...both(/Ward walk, M-3.*cancelled/),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-05-15T20:00:00', '2011-05-16T20:00:00'),
    shots: [
      {
        chapter: 'channel',
        name: 'digest',
        title: 'Monday digest',
        text: 'Three numbers first, then what was done, what is due and what is late.',
        ...both(/^Southport this week/),
      },
      {
        chapter: 'channel',
        name: 'partnership',
        title: 'Partnership',
        text: 'The front card of a channel: who leads, when it meets, what is open.',
        ...both(/^Southport Area Partnership\. Chair/),
      },
      {
        chapter: 'private',
        name: 'nudge',
        title: 'Nudge',
        text: 'What is due or late, to its owner in private, once a working day at most.',
        slack: inSlack(/due/, 'Idris', 'direct'),
        teams: inTeams(/^Was due/, 'Owen', 'direct'),
      },
    ],
  },
  {
    play: (laptop) => goOn(laptop, '2011-06-08T20:00:00', '2011-06-09T20:00:00'),
    shots: [
      {
        chapter: 'channel',
        name: 'reminder',
        title: 'Meeting, reminder',
        text: 'Seven days, one day and one hour before.',
        ...both(/^Stakeholder engagement meets on/),
      },
    ],
  },
  {
    play: async (laptop) => {
      await goOn(laptop, '2011-06-29T20:00:00', '2011-06-30T20:00:00');
      const lines = 'Order the lamps @sam by 8 July\nClean the front @noor by 8 July';
      await laptop.slack('Priya').type(`/action ${lines}`);
      await laptop.slack('Priya').press('Make both');
      await laptop.slack('Priya').press('How it was counted', 'P-1');
      await laptop.teams('Tess').press('How it was counted', { within: 'P-1' });
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'channel',
        name: 'result',
        title: 'Poll, closed',
        text: 'Comes by itself when the poll closes, once in every channel.',
        ...both(/^Result of poll P-1/),
      },
      {
        chapter: 'own',
        name: 'counted',
        title: 'How it was counted',
        text: 'The rule, step by step, and who voted how.',
        ...both(/^How P-1 was counted/),
      },
      {
        chapter: 'channel',
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
        chapter: 'channel',
        name: 'review-due',
        title: 'Review, due',
        text: 'Tells the channel that the six-month review is due.',
        ...both(/^The six-month review of Southport/),
      },
      {
        chapter: 'private',
        name: 'review-asked',
        title: 'Review, asked',
        text: 'Asks the chair, who answers with one press; in whichever chat the chair is written to.',
        slack: inSlack(/review of Southport Area Partnership/, 'Asha', 'direct'),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Asha', 'direct').press('Keep on');
      await laptop.drawn();
      await laptop.slack('Priya').type('/partnership pause until 1 March');
      await goOn(laptop, '2011-12-02T08:50:00', '2011-12-02T10:00:00');
    },
    shots: [
      {
        chapter: 'channel',
        name: 'review',
        title: 'Review, sent',
        text: 'What the chair answered, a small chart of the half-year, and when the next one is due.',
        ...both(/^Review R-1 of /),
      },
      {
        chapter: 'channel',
        name: 'paused',
        title: 'Partnership, paused',
        text: 'No nudges and no digests until then; Go on ends it sooner.',
        ...both(/paused Southport/),
      },
    ],
  },
];
