import type { Expected, TypedLine } from './expected.ts';

/** Ten working days after Monday 28 December 2026, a bank holiday. */
const soon = '2027-01-12';
const notUnderstood = /^(?!.*I can make actions, polls and meetings)/s;

const action = (title: string, more: object = {}): Expected => ({ makes: [{ title, ...more }] });

/** Lines of the same kinds, and what they mean: written down before the reading of lines was changed for them. */
export const own: readonly TypedLine[] = [
  // Actions that are new.
  {
    typed: '/action Please can @joy book the coach for the seaside trip by the 20th, ta',
    means: action('Book the coach for the seaside trip', { owner: 'Joy', due: '2027-01-20' }),
  },
  {
    typed: '/action noor: write up the survey by end of January',
    means: action('Write up the survey', { owner: 'Noor', due: '2027-01-31' }),
  },
  {
    typed: '/action Llinos to chase the bus company by Weds pls',
    means: action('Chase the bus company', { owner: 'Llinos', due: '2026-12-30' }),
  },
  {
    typed: '/action Price up new goalposts - Owen - 22 January',
    means: action('Price up new goalposts', { owner: 'Owen', due: '2027-01-22' }),
  },
  {
    typed: "/action I'll speak to the headteacher tomorrow",
    who: 'Asha',
    means: action('Speak to the headteacher', { owner: 'Asha', due: '2026-12-29' }),
  },
  {
    typed: '/action me to bring the keys Thursday',
    who: 'Sam',
    means: action('Bring the keys', { owner: 'Sam', due: '2026-12-31' }),
  },
  {
    typed: '/action Answer the letter of 4 May',
    means: action('Answer the letter of 4 May'),
  },
  {
    typed: '/action Send round the minutes of 14 December @lena',
    means: action('Send round the minutes of 14 December', { owner: 'Lena' }),
  },
  {
    typed: '/action Report the flytipping on Duke Street urgently @tess',
    means: action('Report the flytipping on Duke Street', { owner: 'Tess', due: soon }),
  },
  {
    typed: '/action could someone please sweep the steps c.o.p. friday',
    means: action('Sweep the steps', { due: '2027-01-01' }),
  },
  {
    typed: '/action Book first aid training in three weeks @asha',
    means: action('Book first aid training', { owner: 'Asha', due: '2027-01-18' }),
  },
  {
    typed: '/action @noor and @sam paint the fence by 8/1',
    means: action('Paint the fence', { owner: 'Noor', with: ['Sam'], due: '2027-01-08' }),
  },
  {
    typed: '/action Mark the pitch for the tournament by 9 January',
    means: action('Mark the pitch for the tournament', { due: '2027-01-09' }),
  },
  {
    typed: '/action Joy of cooking class: find a room by 9 January',
    means: action('Joy of cooking class: find a room', { due: '2027-01-09' }),
  },
  {
    typed: '/action Deliver leaflets w/c 11 Jan @joy',
    means: [
      action('Deliver leaflets', { owner: 'Joy', due: '2027-01-11' }),
      { of: 'A', says: /11 January/, offers: ['Monday 11 January'] },
    ],
  },
  {
    typed: '/action Ask Aldi about the car park, by mid February',
    means: { of: 'A', says: /mid February/, offers: ['Monday 15 February'] },
  },
  {
    typed: '/action Tidy the noticeboard for the next meeting @sam',
    means: action('Tidy the noticeboard', { owner: 'Sam', due: '2027-01-08' }),
  },
  {
    typed: '/action Ring the lamp people re lamp 14 next Tues @owen',
    means: { of: 'A', says: /Tuesday/, offers: ['Tuesday 29 December', 'Tuesday 5 January'] },
  },
  {
    typed: '/action Hang the bunting before Easter @joy',
    means: { of: 'A', says: /Easter/, offers: ['Easter Sunday 28 March'] },
  },
  {
    typed: '/action For Sam: collect the hi-vis vests 6th Jan',
    means: action('Collect the hi-vis vests', { owner: 'Sam', due: '2027-01-06' }),
  },
  // About what exists.
  { typed: '/action A-6 finished, all 12 arrived', means: { does: 'A-6', says: /A-6 is done/ } },
  { typed: '/action can you close A-5 please', means: { does: 'A-5', says: /A-5 is done/ } },
  { typed: '/action push A-2 back to 20 Jan', means: { does: 'A-2', says: /20 January 2027/ } },
  { typed: '/action assign A-7 to Tess', means: { does: 'A-7', says: /given to Tess/ } },
  { typed: '/action whats happening with A-4', means: { says: /[Rr]epaint the bus shelter/ } },
  { typed: '/action anything late?', means: { says: /Mend the gate hinges/ } },
  { typed: "/action what's Noor doing", means: { says: /Ring the parish/ } },
  {
    typed: '/action A-1 and A-6 done',
    means: [
      { says: /A-1.*A-6/s, offers: ['Both', 'Done'] },
      { says: /A-1.*A-6/s, offers: ['Finish both'] },
    ],
  },
  { typed: '/action how many are open', means: { says: /Fix the lights|open/ } },
  { typed: '/action who has A-9?', means: { says: /Noor/ } },
  {
    typed: '/action A-3 is stuck, no ladder',
    means: [
      { does: 'A-3', says: /blocked/ },
      { says: /A-3/, offers: ['Blocked'] },
    ],
  },
  // Polls.
  {
    typed: '/poll Tuesdays or Thursdays?',
    means: { form: 'poll.create', holds: ['Tuesdays\\nThursdays'] },
  },
  {
    typed: '/poll Which park first: Coronation, Victoria or Moor?',
    means: [
      {
        opens: { question: 'Which park first', options: ['Coronation', 'Victoria', 'Moor'] },
      },
      { form: 'poll.create', holds: ['Coronation\\nVictoria\\nMoor'] },
    ],
  },
  {
    typed: '/poll Should we meet monthly? yes / no',
    means: [
      { opens: { question: 'Should we meet monthly?', options: ['Yes', 'No'] } },
      { form: 'poll.create', holds: ['Should we meet monthly?', 'Yes\\nNo'] },
    ],
  },
  { typed: '/poll whos voted', means: { says: /What first/ } },
  {
    typed: '/poll anonymous vote: keep the logo?',
    means: { says: /can't hold a secret vote yet/ },
  },
  {
    typed: '/vote youth club',
    who: 'Noor',
    means: [{ does: 'P-1', says: /is Youth club/ }, { says: /Youth club/ }],
  },
  { typed: '/poll when does it close', means: { says: /15 January/ } },
  // Meetings.
  {
    typed: '/meeting Litter pick Saturday 9 January 10am-12noon Coronation Park',
    means: {
      sets: { title: 'Litter pick', day: '2027-01-09', time: '10:00', ends: '12:00' },
    },
  },
  {
    typed: '/meeting Youth forum 14 January 6.30-8pm Library',
    means: { sets: { title: 'Youth forum', day: '2027-01-14', time: '18:30', ends: '20:00' } },
  },
  {
    typed: '/meeting Traders first Monday of the month half six Town Hall',
    means: [
      { sets: { title: 'Traders', day: '2027-01-04', time: '18:30', every: true } },
      { sets: { title: 'Traders', day: '2027-02-01', time: '18:30', every: true } },
    ],
  },
  { typed: "/meeting when's the next one", means: { says: /8 January/ } },
  { typed: '/meeting who said they are coming', means: { says: /answered|coming|Nobody/ } },
  {
    typed: '/meeting move the next meeting to 15 January',
    means: { does: 'M-1', says: /15 January 2027/ },
  },
  {
    typed: '/meeting add the skate park to the agenda please',
    means: { does: 'M-1', says: /skate park/ },
  },
  {
    typed: "/meeting can't make the 8th, Tess will come for me",
    who: 'Asha',
    means: { does: 'M-1', says: /Tess/ },
  },
  {
    typed: '/meeting cancel the ward walk',
    means: { says: /Cancel Ward walk/, offers: ['Cancel this one', 'Keep it'] },
  },
  {
    typed: "/meeting I'll be there",
    who: 'Owen',
    means: { does: 'M-1', says: /attending|there|coming/i },
  },
  {
    typed: '/meeting Carols 12 noon on 6 May Bandstand',
    means: { sets: { title: 'Carols', day: '2027-05-06', time: '12:00' } },
  },
  // Reviews, and what belongs to nothing.
  { typed: '/review when was it due again', means: { says: /due on/ } },
  { typed: '/review how did we do', means: { says: /finished/ } },
  { typed: 'thank you so much', who: 'Owen', means: { says: /You're welcome/ } },
  { typed: 'what do you do?', who: 'Owen', means: { says: notUnderstood } },
  { typed: 'how do I add an action', who: 'Owen', means: { says: notUnderstood } },
  { typed: '/partnership who is the clerk', means: { says: /Priya/ } },
  // In private.
  {
    typed: 'away till Monday 11 January',
    who: 'Noor',
    where: 'direct',
    means: { says: /You're away until Monday 11 January 2027/ },
  },
  {
    typed: 'please stop nagging me',
    who: 'Sam',
    where: 'direct',
    means: { says: /What shall I write to you about/ },
  },
  {
    typed: 'A-8 done, new hinges on',
    who: 'Sam',
    where: 'direct',
    means: { does: 'A-8', says: /new hinges on/ },
  },
  {
    typed: "I can't come on the 8th",
    who: 'Joy',
    where: 'direct',
    means: [
      { says: /apologies/i, offers: ['Yes', 'No'] },
      { does: 'M-1', says: /apologies/i },
    ],
  },
  {
    typed: 'need another week on A-8',
    who: 'Sam',
    where: 'direct',
    means: [
      { does: 'A-8', says: /January 2027/ },
      { says: /A-8/, offers: ['Monday 4 January'] },
    ],
  },
];
