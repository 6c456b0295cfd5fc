/** One thing that somebody does in one of the chats, as the demonstration's list tells it. */
export type Step =
  /** Until every card that is held back for the chats' limits has come out. */
  | { readonly do: 'wait' }
  | {
      readonly who: string;
      readonly on: 'slack';
      readonly room: string;
      readonly do: 'add' | 'command' | 'say';
      readonly text: string;
    }
  | {
      readonly who: string;
      readonly on: 'teams';
      readonly room: string;
      readonly do: 'add' | 'say';
      readonly text: string;
    }
  /** Presses a button by its label, on the newest message in sight that says `about`. */
  | {
      readonly who: string;
      readonly on: 'slack' | 'teams';
      readonly room: string;
      readonly do: 'press';
      readonly text: string;
      readonly about: string;
    }
  /** Opens the set-up form by command and sends it filled. */
  | {
      readonly who: string;
      readonly do: 'set-up';
      readonly room: string;
      readonly name: string;
      readonly chair: string;
      readonly members: readonly string[];
      readonly since: string;
    }
  /** Invites in Slack and uses the code in Teams. */
  | {
      readonly who: string;
      readonly do: 'join';
      readonly room: string;
      readonly whoThere: string;
      readonly there: string;
    }
  /** The same in a partner's own workspace or tenant, where they add the bot first. */
  | {
      readonly who: string;
      readonly do: 'join-own';
      readonly room: string;
      readonly on: 'slack' | 'teams';
      readonly whoThere: string;
      readonly there: string;
    };

interface Plan {
  readonly room: string;
  /** The Teams channel that joins, and who uses the code there. */
  readonly there?: { readonly room: string; readonly who: string };
  readonly name: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly since: string;
  readonly actions: readonly string[];
  /** What the council's own side asks for in Teams: who, and what. */
  readonly theirs?: readonly (readonly [who: string, action: string])[];
  /** Set in April with their dates, so that the clock alone plays the year. */
  readonly meetings: readonly string[];
  readonly polls?: readonly string[];
}

/** What the Cabinet paper of 14 April 2011 asks of each area, from its Annex and its sections 2 to 4. */
const plans: readonly Plan[] = [
  {
    room: 'southport',
    there: { room: 'Southport partners', who: 'Owen' },
    name: 'Southport Area Partnership',
    chair: 'Asha',
    members: ['Sam', 'Noor', 'Joy'],
    since: '2011-06-01',
    actions: [
      'Write to the stakeholders of the Southport Partnership about the transition @sam by 28 April',
      'Hold the stakeholder engagement to define priorities @joy by 31 August',
      'Draft the terms of reference, distinct from the Area Committee @priya by 20 May',
      'Agree how a deputy is named for each seat by 6 May',
    ],
    theirs: [
      ['Tess', 'Ask the police and fire service how they want to take part @tess by 3 May'],
      ['Owen', 'Map who decides what on highways at local level @owen by 12 May'],
    ],
    meetings: [
      'Stakeholder engagement Thursday 16 June 2011 18:00 Southport Town Hall',
      'Area Partnership Thursday 14 July 2011 10:00 Southport Town Hall every 3 months',
    ],
    polls: [
      '"Which priority first?" "Street lights" "Youth club" "Speeding" "Litter on the front" until 30 June 2011 17:00',
    ],
  },
  {
    room: 'formby',
    there: { room: 'Formby partners', who: 'Tess' },
    name: 'Formby Area Partnership',
    chair: 'Colm',
    members: ['Joy'],
    since: '2011-09-01',
    actions: [
      'Plan the further consultation with parish councils and partners @colm by 13 May',
      'List the ad hoc groups that already work, so that nothing is doubled @priya by 27 May',
      'Put the work programme before the first full meeting @colm by 30 September',
    ],
    meetings: ['First full meeting Thursday 15 September 2011 19:00 Formby Library every 3 months'],
  },
  {
    room: 'crosby',
    there: { room: 'Crosby partners', who: 'Lena' },
    name: 'Crosby Area Partnership',
    chair: 'Idris',
    members: ['Joy', 'Noor'],
    since: '2011-05-01',
    actions: [
      'Book a room for the inaugural meeting @idris by 26 April',
      'Propose the membership: members, partners, businesses and deputies @idris by 4 May',
      'Draft the work programme for June and July @joy by 17 June',
    ],
    theirs: [['Lena', 'Name a fire officer for the inaugural meeting @lena by 5 May']],
    meetings: [
      'Inaugural meeting Tuesday 10 May 2011 18:30 Crosby Civic Hall',
      'Area Partnership Tuesday 12 July 2011 18:30 Crosby Civic Hall every 3 months',
    ],
    polls: [
      '"What should the work programme start with?" "Parking at the station" "Cleaner beach" "Older residents" until 3 June 2011 17:00',
    ],
  },
  {
    room: 'sefton-east-parishes',
    name: 'Sefton East Parishes Area Partnership',
    chair: 'Maeve',
    members: ['Joy'],
    since: '2011-05-01',
    actions: [
      'Invite the parishes to the inaugural meeting @maeve by 27 April',
      'Set out how business is done between meetings @priya by 10 June',
    ],
    meetings: [
      'Inaugural meeting Wednesday 11 May 2011 19:00 Maghull Town Hall',
      'Area Partnership Wednesday 13 July 2011 19:00 Maghull Town Hall every 3 months',
    ],
  },
  {
    room: 'south-sefton',
    name: 'South Sefton Area Partnership',
    chair: 'Ruth',
    members: ['Joy', 'Noor'],
    since: '2011-05-01',
    actions: [
      'Circulate the governing document @ruth by 21 April',
      'Set up task and finish groups for the two key areas of work @ruth by 16 May',
      'Prepare the review and evaluation for November @priya by 31 October',
    ],
    meetings: ['Area Partnership Wednesday 20 April 2011 18:30 Bootle Town Hall every 3 months'],
    polls: ['"Which key area first?" "Jobs and training" "Health" until 16 May 2011 17:00'],
  },
];

const clerk = 'Priya';
const command = (who: string, room: string, text: string): Step => ({
  who,
  on: 'slack',
  room,
  do: 'command',
  text,
});
const inTeams = (who: string, room: string, text: string): Step => ({
  who,
  on: 'teams',
  room,
  do: 'say',
  text: `@Folkmoot ${text}`,
});
const press = (
  who: string,
  on: 'slack' | 'teams',
  room: string,
  text: string,
  about: string,
): Step => ({ who, on, room, do: 'press', text, about });

const played = ({ room, there, name, chair, members, since, ...plan }: Plan): readonly Step[] => [
  { who: clerk, on: 'slack', room, do: 'add', text: '' },
  { who: clerk, do: 'set-up', room, name, chair, members: [chair, ...members], since },
  ...(there === undefined
    ? []
    : ([
        { who: there.who, on: 'teams', room: there.room, do: 'add', text: '' },
        { who: clerk, do: 'join', room, whoThere: there.who, there: there.room },
      ] as const)),
  ...plan.actions.map((text) => command(clerk, room, `/action ${text}`)),
  ...(plan.theirs ?? []).map(([who, text]) => inTeams(who, there?.room ?? '', `action ${text}`)),
  ...plan.meetings.map((text) => command(clerk, room, `/meeting schedule ${text}`)),
  ...(plan.polls
    ? ['/partnership people are right', ...plan.polls.map((text) => `/poll ${text}`)]
    : []
  ).map((text) => command(clerk, room, text)),
];

const priority = 'Which priority first?';
const start = 'What should the work programme start with?';
const area = 'Which key area first?';
const inaugural = 'Inaugural meeting, M-1';

/** The whole demonstration in order, ending on the morning of the Cabinet meeting. */
export const steps: readonly Step[] = [
  ...plans.flatMap(played),
  { do: 'wait' },
  press('Tess', 'teams', 'Southport partners', 'Speeding', priority),
  press('Owen', 'teams', 'Southport partners', 'Street lights', priority),
  command('Sam', 'southport', '/folkmoot vote P-1 Youth club'),
  inTeams('Lena', 'Crosby partners', 'meeting apologies M-1'),
  press('Lena', 'teams', 'Crosby partners', 'Cleaner beach', start),
  press('Joy', 'slack', 'crosby', 'Older residents', start),
  press('Joy', 'slack', 'crosby', 'Attending', inaugural),
  command('Idris', 'crosby', '/folkmoot vote P-1 Older residents'),
  command('Idris', 'crosby', '/meeting attend M-1'),
  press('Maeve', 'slack', 'sefton-east-parishes', 'Attending', inaugural),
  command('Ruth', 'south-sefton', '/folkmoot vote P-1 1'),
  command('Ruth', 'south-sefton', '/meeting attend M-1'),
  press('Noor', 'slack', 'south-sefton', 'Jobs and training', area),
  press('Joy', 'slack', 'south-sefton', 'Health', area),
  command('Sam', 'southport', '/action done A-1 letters sent to all 31 stakeholders'),
  {
    who: clerk,
    on: 'slack',
    room: 'southport',
    do: 'say',
    text: 'The paper is with Cabinet today. What each area has to do is on its list here; Teams sees the same.',
  },
  { do: 'wait' },
];

const own = (on: 'slack' | 'teams', whoThere: string, there: string): Step => ({
  ...{ who: clerk, do: 'join-own', room: 'southport' },
  ...{ on, whoThere, there },
});
/** What comes after it where partners have chats of their own: they show Southport too. */
export const ownSteps: readonly Step[] = [
  own('slack', 'Hana', 'partnership'),
  own('teams', 'Kofi', 'Partnership'),
  { do: 'wait' },
];
