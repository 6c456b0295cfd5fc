import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const excelReads = (text: string) =>
  papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

describe('lists as files', () => {
  const laptop = story();
  const everybody = () => [laptop().slack('Sam'), laptop().teams('Tess')];
  /** The newest address of a file in this format that this person, and nobody else, was told in the channel. */
  const linkOf = (person: { readonly sees: () => readonly unknown[] }, as: string): string => {
    const links = JSON.stringify(person.sees()).match(
      new RegExp(`http[^"\\\\|<>)\\s]+/files/[^"\\\\|<>)\\s]+\\.${as}`, 'g'),
    );
    return links?.at(-1) ?? '';
  };
  const opened = async (link: string) => {
    const answer = await fetch(link);
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      saved: answer.headers.get('content-disposition'),
      text: Buffer.from(await answer.arrayBuffer()).toString('utf8'),
    };
  };

  it('has the actions, in either chat, for the one who asks', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action £2,500 for Llŷn – Zoë Sample’s café @Asha by 8 January');
    await slack('Sam').type('/action =1+1');
    await teams('Tess').type('@Folkmoot action Count the bees');
    await drawn();
    for (const person of everybody()) {
      await person.type(person === everybody()[0] ? '/action list' : '@Folkmoot action list');
      await person.press('As a file');
      const { said } = heard(person, 'as a file for Excel');
      expect(said).toContain(
        'The actions of Southport, as a file for Excel and as a table to copy into Word. Both links are yours, good for 15 minutes, and show what is there when they are opened.',
      );
      const { type, saved, text } = await opened(linkOf(person, 'csv'));
      expect(type).toBe('text/csv; charset=utf-8');
      expect(saved).toBe('attachment; filename="southport-actions-open-2027-01-04.csv"');
      expect(text.startsWith('\uFEFFRef,Action,Owner,')).toBe(true);
      const rows = excelReads(text);
      expect(rows.map((cells) => cells.length)).toEqual(Array(4).fill(10));
      expect(rows).toContainEqual([
        'A-1',
        '£2,500 for Llŷn – Zoë Sample’s café',
        'Asha',
        expect.anything(),
        '',
        '2027-01-08',
        'Open',
        '',
        '',
        '',
      ]);
      expect(rows.map(([, title]) => title)).toContain("'=1+1");
    }
    for (const other of [slack('Asha'), teams('Idris')]) expect(linkOf(other, 'csv')).toBe('');
  });

  it('has the same as a table to copy, which shows nothing that can be run', async () => {
    const link = linkOf(laptop().slack('Sam'), 'html');
    const { type, saved, text } = await opened(link);
    expect([type, saved]).toEqual(['text/html; charset=utf-8', null]);
    expect(text).toContain('<caption>The actions of Southport Area Partnership on');
    expect(text).toContain('<td>08/01/2027</td>');
    expect(text).not.toMatch(/<script|@example\.org/);
    expect((await opened(link.replace('.html', '.ics'))).status).toBe(404);
  });

  it('has people, answers and votes as their lists and cards show them', async () => {
    const { slack, drawn, advance } = laptop();
    const [priya, sam] = [slack('Priya'), slack('Sam')];
    await sam.type('/partnership people as a file');
    const people = (await opened(linkOf(sam, 'csv'))).text;
    expect(excelReads(people)[0]).toEqual([
      'Name',
      'Organisation',
      'Role',
      'Office',
      'Chats',
      'Away until',
    ]);
    expect(people).toContain('Priya,');
    expect(people).not.toContain('@');
    await priya.type('/meeting schedule Ward walk Thursday 14 January 2027 10:00 Hall');
    await drawn();
    await sam.press('Attending');
    await sam.type('/meeting file M-1');
    const mine = excelReads((await opened(linkOf(sam, 'csv'))).text);
    expect(mine.slice(1).map(([, answer]) => answer)).toEqual(['Attending']);
    await priya.type('/meeting file M-1');
    const all = excelReads((await opened(linkOf(priya, 'csv'))).text);
    expect(all.length).toBeGreaterThan(mine.length);
    await priya.type('/partnership confirm people');
    await priya.type('/poll "What next?" "Youth club" "Lights" until Friday');
    await drawn();
    await sam.press('Lights');
    await priya.type('/poll file P-1');
    expect(heard(priya, 'What next?').said).not.toContain('as a file');
    await priya.type('/poll close P-1');
    await priya.press('Close now', 'Close now?');
    await drawn();
    await sam.type('/poll results P-1');
    await sam.press('As a file');
    const vote = await opened(linkOf(sam, 'csv'));
    expect(excelReads(vote.text)).toEqual([
      ['Option', 'Votes', 'Result'],
      ['Lights', '1', 'Most votes'],
      ['Youth club', '0', ''],
    ]);
    await advance('PT16M');
    expect((await opened(linkOf(sam, 'csv'))).status).toBe(404);
  });

  it('shows nothing any more to who was taken off the list', async () => {
    const { slack, teams, drawn } = laptop();
    const tess = teams('Tess');
    await tess.type('@Folkmoot action list');
    await tess.press('As a file');
    expect((await opened(linkOf(tess, 'csv'))).status).toBe(200);
    await slack('Priya').type('/partnership who Tess');
    await slack('Priya').press('Remove');
    await slack('Priya').press('Remove');
    await drawn();
    expect((await opened(linkOf(tess, 'csv'))).status).toBe(404);
  });
});

describe('a file of actions that is sent', () => {
  const laptop = story();
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le');
  const three =
    'Action;Owner;Due\r\nMend the net;Asha;08/01/2027\r\nSweep the path;;\r\n"Two\nlines";Sam;\r\n';
  const said =
    'I read three actions. 2. Mend the net, Asha, by Friday 8 January 2027 3. Sweep the path, no one yet, no date yet 4. Two lines, Sam, no date yet';

  it('in Slack, to the bot in private: it is shown, and made at one press', async () => {
    const { slack, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya', 'direct');
    const before = await journal();
    await priya.send('log.csv', utf16(three));
    expect(heard(priya, 'I read').said).toBe(said);
    expect(await journal()).toBe(before);
    await priya.press('Make all three');
    await drawn();
    await slack('Asha').type('/action list');
    expect(heard(slack('Asha'), '3 actions open').said).toContain('A-3');
  });

  it('in Slack, with a mention in the channel and by the form, makes nothing twice', async () => {
    const { slack } = laptop();
    const sam = slack('Sam');
    await sam.send('again.csv', Buffer.from(three, 'latin1'), '@Folkmoot import');
    expect(heard(sam, 'nothing new').said).toContain('as A-1, A-2 and A-3');
    await sam.type('/action import');
    const base64 = Buffer.from(`${three}Paint;Zed Nobody;\r\n`).toString('base64');
    await sam.submit({ file: JSON.stringify({ name: 'more.csv', base64 }) });
    expect(heard(sam, 'Zed Nobody').said).toContain(
      'Line 5, ‘Paint’: I know nobody called ‘Zed Nobody’ in this partnership.',
    );
  });

  it('in Teams, in private', async () => {
    const { teams, drawn } = laptop();
    const owen = teams('Owen', 'direct');
    const file = { name: 'ours.csv', bytes: utf16('Action;Owner\r\nCount the bees;Owen\r\n') };
    await owen.type('', undefined, { file });
    expect(heard(owen, 'I read one action').said).toContain('2. Count the bees, Owen');
    await owen.press('Make it');
    await drawn();
    await owen.type('', undefined, { file });
    expect(heard(owen, 'nothing new').said).toContain('as A-4');
  });

  it('that is no CSV is answered with how it becomes one; lines can be pasted into the form in both chats', async () => {
    const { slack, teams } = laptop();
    const priya = slack('Priya', 'direct');
    await priya.send('log.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9]));
    expect(heard(priya, 'log.xlsx').said).toContain('In Excel choose Save As, CSV UTF-8');
    const rows =
      'Action\tOwner\tDue\n"Light out\nby the bridge"\tAsha\t05/02/2027\nFix 6" pipe\tSam\t06/02/2027\n';
    await slack('Sam').type('/action import');
    await slack('Sam').submit({ rows });
    expect(heard(slack('Sam'), 'I read two').said).toContain(
      '1. Light out by the bridge, Asha, by Friday 5 February 2027 2. Fix 6" pipe, Sam, by Saturday 6 February 2027',
    );
    const owen = teams('Owen');
    await owen.type('@Folkmoot action import');
    const form = await owen.press('Open the form');
    if (!form) throw new Error('no form');
    const shown = await owen.submit(form, { 'f.rows': rows.replace('Light', 'Lamp') });
    expect(JSON.stringify(shown)).toContain('1. Lamp out by the bridge, Asha');
  });

  it('of several partnerships is asked about, or said before a colon', async () => {
    const { slack, setUp, drawn } = laptop();
    await setUp('formby', { ...southport(laptop()), name: 'Formby Area Partnership' });
    const priya = slack('Priya', 'direct');
    const hedge = Buffer.from('Action;Owner\r\nCut the hedge;Priya\r\n');
    await priya.send('hedge.csv', hedge);
    expect(heard(priya, 'Which one?').buttons).toEqual(
      expect.arrayContaining(['Formby', 'Southport']),
    );
    await priya.press('Formby', 'Which one?');
    await priya.press('Make it');
    await drawn();
    await slack('Priya', 'formby').type('/action list');
    expect(heard(slack('Priya', 'formby'), '1 action open').said).toContain('ut the hedge');
    await priya.send('hedge.csv', hedge, 'formby: import');
    expect(heard(priya, 'nothing new').said).toContain('as A-1');
  });
});

describe('seats by a file', () => {
  const laptop = story();
  const file = Buffer.from('Organisation;Holder;Deputies\r\nFormby Parish;Cllr Rowe;Sam\r\n');

  it('come in by one press from either chat, and go out as they are', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await teams('Tess').type('@Folkmoot action Fix the gate');
    const priya = slack('Priya', 'direct');
    await priya.send('seats.csv', file);
    expect(heard(priya, 'I can read every line').said).toContain('Cllr Rowe new on the list');
    await priya.press('Set 1 seat');
    await drawn();
    await priya.send('seats.csv', file);
    expect(heard(priya, 'as that file has them').said).toContain('nothing was changed');
    await teams('Tess').type('@Folkmoot partnership seats');
    expect(heard(teams('Tess')).said).toContain(
      'Formby Parish · Cllr Rowe (no chat yet) · deputy Sam',
    );
    await slack('Priya').type('/partnership import seats');
    await slack('Priya').submit({ rows: 'Organisation\tHolder\nFormby Parish\tSam\n' });
    expect(heard(slack('Priya'), 'Nothing is written yet').buttons).toContain('Set 1 seat');
    await teams('Tess').type('@Folkmoot partnership seats as a file');
    expect(heard(teams('Tess'), 'as a file for Excel').said).toContain('The seats of Southport');
  });
});
