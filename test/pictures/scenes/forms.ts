import { both, direct, inSlack, opened, type Scene } from '../shots.ts';

const seats = Buffer.from(
  'Organisation;Kind;Holder;Deputies;Held until\r\nFormby Parish Council;councillor;Cllr Rowe;;31/03/2028\r\nFire Service;partner;Ellen Marsh;Ann Hale;\r\nYouth Trust;wizard;Jo Park;;\r\n',
);
const csv = Buffer.from(
  'Action;Owner;Due\r\nChase the lamps;Sam;20/05/2011\r\nPaint the shelter;Joy;27/05/2011\r\nOrder bins;Priya;31/06/2011\r\n',
  'latin1',
);

/** Forms, what is begun from a message, and files out and in. */
export const forms: readonly Scene[] = [
  {
    play: async (laptop) => {
      await laptop.teams('Owen').type('The lamp by the pier has gone again.');
      await laptop.slack('Sam').type('Could the youth club open on Fridays?');
      await laptop.teams('Lena', 'Council notices').addBot();
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'forms',
        name: 'form-action',
        title: 'New action',
        text: 'A name and a day are all of it; people of both chats stand in one list.',
        ...opened(/^New action/),
      },
      {
        chapter: 'forms',
        name: 'form-poll',
        title: 'New poll',
        text: 'Options a line each, and the hour at which it closes.',
        ...opened(/^New poll/),
      },
      {
        chapter: 'forms',
        name: 'form-meeting',
        title: 'New meeting',
        text: 'For chair and clerk; a series has its rule here.',
        slack: { who: 'Priya', room: 'southport', open: [/^New meeting/] },
        teams: { who: 'Priya', room: 'Southport partners', open: [/^New meeting/] },
      },
      {
        chapter: 'forms',
        name: 'form-message',
        title: 'Action from a message',
        text: 'Beside any message; the text comes along, its author is offered as the owner, and where it will be seen is said.',
        slack: {
          who: 'Priya',
          room: 'southport',
          open: [/^More actions: Sam/, /^Create action from this$/],
        },
        teams: {
          who: 'Tess',
          room: 'Southport partners',
          open: [/^More actions: Owen/, /^Create action from this$/],
        },
      },
      {
        chapter: 'forms',
        name: 'form-agenda',
        title: 'Agenda from a message',
        text: 'Goes to the meeting that is next.',
        slack: {
          who: 'Priya',
          room: 'southport',
          open: [/^More actions: Sam/, /^Add to the agenda$/],
        },
        teams: {
          who: 'Tess',
          room: 'Southport partners',
          open: [/^More actions: Owen/, /^Add to the agenda$/],
        },
      },
      {
        chapter: 'forms',
        name: 'form-vote',
        title: 'Vote from a message',
        text: 'What was said becomes the question.',
        slack: {
          who: 'Priya',
          room: 'southport',
          open: [/^More actions: Sam/, /^Start a vote from this$/],
        },
        teams: {
          who: 'Tess',
          room: 'Southport partners',
          open: [/^More actions: Owen/, /^Start a vote from this$/],
        },
      },
      {
        chapter: 'forms',
        name: 'form-set-up',
        title: 'Set up a partnership',
        text: 'A name and a chair are enough.',
        slack: {
          who: 'Priya',
          room: 'southport',
          open: [/^Set up a partnership here/, /^Have both/],
        },
        teams: { who: 'Lena', room: 'Council notices', open: [/^Set up a partnership here/] },
      },
    ],
  },
  {
    play: async (laptop) => {
      const [priya, tess] = [laptop.slack('Priya'), laptop.teams('Tess')];
      await priya.type('/meeting calendar M-2');
      await tess.type('@Folkmoot meeting calendar M-2');
      await priya.type('/meeting feed');
      await tess.type('@Folkmoot meeting feed');
      await laptop.slack('Priya', 'direct').type('southport: action list as a file');
      await laptop.teams('Tess', 'direct').type('southport: action list as a file');
      await laptop.slack('Priya', 'direct').send('log.csv', csv, 'southport: import');
      await laptop
        .teams('Tess', 'direct')
        .type('southport: import', undefined, { file: { name: 'log.csv', bytes: csv } });
      await laptop.slack('Priya', 'direct').send('seats.csv', seats, 'southport: import');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'files',
        name: 'calendar',
        title: 'Add to calendar',
        text: 'A link of one’s own, good for a quarter of an hour; asked for again it moves the same entry.',
        ...both(/^This link puts/),
      },
      {
        chapter: 'files',
        name: 'feed',
        title: 'All meetings in a calendar',
        text: 'An address of one’s own that keeps them right by itself until it is stopped.',
        ...both(/^This address/),
      },
      {
        chapter: 'files',
        name: 'file-links',
        title: 'As a file',
        text: 'Two links for a quarter of an hour: CSV for Excel, and a table to copy into Word.',
        ...direct(/as a file for Excel/, 'Priya', 'Tess'),
      },
      {
        chapter: 'files',
        name: 'file-given',
        title: 'The file itself',
        text: 'In Slack it is put into your own chat; in Teams you are asked whether it may be.',
        ...direct(/this copy stays yours/, 'Priya', 'Tess'),
      },
      {
        chapter: 'files',
        name: 'file-table',
        title: 'Table behind the link',
        text: 'Copied from here it is a table in Word and in Excel.',
        slack: { ...inSlack(/as a file for Excel/, 'Priya', 'direct'), link: /table/ },
      },
      {
        chapter: 'files',
        name: 'import',
        title: 'Import, shown first',
        text: 'Nothing is made yet; a line that cannot be read is named by its number and put right or left out.',
        ...direct(/^Line 4/, 'Priya', 'Tess'),
      },
      {
        chapter: 'files',
        name: 'import-seats',
        title: 'Seats, shown first',
        text: 'Wrong lines first, then what each of the others would change; one press sets them all.',
        slack: inSlack(/wrong and stands first/, 'Priya', 'direct'),
      },
    ],
  },
];
