import type { TypedLine } from './expected.ts';
import { measuredActions } from './measured-actions.ts';

const notUnderstood = /^(?!.*I can make actions, polls and meetings)/s;

/** Lines that busy people typed into the running product, and what they meant. */
export const measured: readonly TypedLine[] = [
  ...measuredActions,
  // Polls.
  {
    typed: '/poll Should we fund the skate park yes/no',
    means: [
      { opens: { question: 'Should we fund the skate park', options: ['Yes', 'No'] } },
      { form: 'poll.create', holds: ['Should we fund the skate park', 'Yes\\nNo'] },
    ],
  },
  {
    typed: '/poll lights or youth club?',
    means: { form: 'poll.create', holds: ['Lights\\nYouth club'] },
  },
  {
    typed: '/poll “What’s our top priority?” “Kids’ play area” “St Luke’s lights” until weds noon',
    means: {
      opens: {
        question: 'What’s our top priority?',
        options: ['Kids’ play area', 'St Luke’s lights'],
      },
    },
  },
  {
    typed: '/poll Where next for the bench\n- Pier\n- Park\n- Station',
    means: {
      opens: { question: 'Where next for the bench', options: ['Pier', 'Park', 'Station'] },
    },
  },
  {
    typed: '/vote for the youth club',
    means: [{ says: /Youth club/ }, { does: 'P-1', says: /is Youth club/ }],
  },
  {
    typed: '/poll Rank these: bins, lights, benches',
    means: { says: /can't rank yet/, offers: ['Ask it with one choice'] },
  },
  {
    typed: '/poll private ballot "Who should be vice chair?" "Sam" "Noor"',
    means: { says: /can't hold a secret vote yet/ },
  },
  {
    typed: '/poll secret "Should Colm carry on as chair?" "Yes" "No" until 20 July',
    means: { says: /can't hold a secret vote yet/, offers: ['Ask it openly'] },
  },
  {
    typed: '/poll Should we move the meetings to evenings?',
    who: 'Tess',
    means: { form: 'poll.create', holds: ['Should we move the meetings to evenings?'] },
  },
  // Meetings.
  {
    typed: '/meeting next thurs 7pm at the scout hut',
    means: {
      says: /which one|Next thurs/i,
      offers: ['Thursday 31 December', 'Thursday 7 January'],
    },
  },
  // Stays as it is: the title begins with a capital, as every title does.
  {
    typed: '/meeting schedule area partnership 2nd weds of the month 10am town hall',
    means: { sets: { title: 'area partnership', day: '2027-01-13', time: '10:00', every: true } },
  },
  {
    typed: '/meeting Formby Partnership 14/1/27 10-12 Formby Library quarterly',
    means: [
      {
        sets: {
          title: 'Formby Partnership',
          day: '2027-01-14',
          time: '10:00',
          ends: '12:00',
          every: true,
        },
      },
      { says: /on which day of the month/, offers: ['The second Thursday', 'The 14th'] },
    ],
  },
  {
    typed: 'can we get everyone together w/c 11 jan to talk about parking',
    means: { form: 'meeting.schedule', holds: ['parking'] },
  },
  {
    typed: '/meeting set up a catch up with Owen and Lena fri 8th jan 2pm on zoom',
    means: { sets: { title: 'Catch up with Owen and Lena', day: '2027-01-08', time: '14:00' } },
  },
  { typed: '/meeting when is it', means: { says: /Area Partnership.*8 January/s } },
  { typed: '/meeting whos coming', means: { says: /Area Partnership|Nobody|have answered/ } },
  { typed: '/meeting who is coming', means: { says: /Area Partnership|Nobody|have answered/ } },
  // Stays as it is: it is on the agenda; the answer ends with a full stop where quotes were expected.
  {
    typed: '/meeting add parking on Duke St to the agenda',
    means: { does: 'M-1', says: /parking on Duke St”? (?!to the agenda)/i },
  },
  {
    typed: '/meeting postpone the next meeting by a week',
    means: [
      { does: 'M-1', says: /15 January 2027/ },
      { says: /M-1|Area Partnership/, offers: ['Friday 15 January'] },
    ],
  },
  {
    typed: '/meeting sorry cant make it, Noor is coming instead of me',
    who: 'Sam',
    means: { does: 'M-1', says: /Noor/ },
  },
  {
    typed: '/meeting cancel the jan meeting, snow',
    means: { says: /[Ww]hich/, offers: ['M-1 Area Partnership', 'M-2 Ward walk'] },
  },
  { typed: '/meeting minutes', means: { says: /don't keep minutes yet/ } },
  { typed: '/meeting move M-2 to 27 jan', means: { does: 'M-2', says: /27 January 2027/ } },
  {
    typed: '/meeting cancel M-2 venue flooded',
    means: { says: /Cancel Ward walk/, offers: ['Cancel this one', 'Keep it'] },
  },
  { typed: 'whats on the agenda', who: 'Tess', means: { says: /Lights on Mill Lane/ } },
  {
    typed: 'sorry cant make it',
    who: 'Tess',
    means: [
      { says: /apologies for/i, offers: ['Yes', 'No'] },
      { does: 'M-1', says: /apologies/i },
    ],
  },
  // Reviews, and what belongs to nothing.
  { typed: '/review', means: { says: /next one is due on/ } },
  { typed: '/review when is our next review', means: { says: /next one is due on|due on/ } },
  { typed: 'review now pls', who: 'Tess', means: { says: /Ask|start/, offers: ['Ask Colm'] } },
  { typed: '/review what did we get done', means: { says: /finished/ } },
  {
    typed: 'how do i vote',
    who: 'Tess',
    means: { says: notUnderstood },
  },
  { typed: 'what can I do', who: 'Tess', means: { says: notUnderstood } },
  { typed: 'what is this', who: 'Tess', means: { says: notUnderstood } },
  { typed: 'whats this bot for', who: 'Tess', means: { says: notUnderstood } },
  { typed: 'thanks!', who: 'Tess', means: { says: /You're welcome/ } },
  { typed: 'list overdue', who: 'Tess', means: { says: /Mend the gate hinges/ } },
  { typed: 'help', who: 'Tess', means: { says: notUnderstood, offers: ['All commands'] } },
  // Stays as it is: the form for a name opens at once, with the name in it.
  {
    typed: '/partnership add owen',
    means: { says: notUnderstood, offers: ['Add a name'] },
  },
  // In private.
  {
    typed: 'done, hinges replaced, need paint',
    who: 'Sam',
    where: 'direct',
    means: { does: 'A-8', says: /hinges replaced, need paint/ },
  },
  // Stays as it is: nothing was written to Sam of late, so his own actions are listed, of the partnership that he says.
  {
    typed: 'all of them are done',
    who: 'Sam',
    where: 'direct',
    means: { says: /A-1.*A-3/s, offers: ['All of them'] },
  },
  {
    typed: 'not mine',
    who: 'Sam',
    where: 'direct',
    means: [{ says: /Which|Mend the gate hinges/ }, { does: 'A-8', says: /not yours|no one/i }],
  },
  {
    typed: 'tomorrow',
    who: 'Sam',
    where: 'direct',
    means: [{ says: /Which|29 December/ }, { does: 'A-8', says: /29 December/ }],
  },
  {
    typed: 'can i have another week for A-6',
    who: 'Sam',
    where: 'direct',
    means: [
      { does: 'A-6', says: /19 January 2027/ },
      { says: /A-6/, offers: ['Tuesday 19 January'] },
    ],
  },
  {
    typed: 'sorry cant make it',
    who: 'Sam',
    where: 'direct',
    means: { says: /apologies for/i, offers: ['Yes', 'No'] },
  },
  {
    typed: 'stop',
    who: 'Sam',
    where: 'direct',
    means: { says: /What shall I write to you about/ },
  },
  {
    typed: 'away until 9 August',
    who: 'Sam',
    where: 'direct',
    means: { says: /You're away until Monday 9 August 2027/ },
  },
  {
    typed: 'on leave til 9 august',
    who: 'Sam',
    where: 'direct',
    means: { says: /You're away until Monday 9 August 2027/ },
  },
  { typed: 'mine', who: 'Sam', where: 'direct', means: { says: /Fix the lights/ } },
  { typed: 'list', who: 'Sam', where: 'direct', means: { says: /Crosby/ } },
];
