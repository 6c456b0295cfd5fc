import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { slackId, story } from '../support/laptop/story.ts';

/** Sefton: Crosby and Sefton East Parishes first, Southport and Formby to follow; and, as in Rotherham, boundaries that change with lead-in time. */
describe('a family of partnerships and its wards', () => {
  const laptop = story();
  const priya = (room: string) => laptop().slack('Priya', room);
  const said = (room: string) => heard(priya(room)).said;
  const area = async (room: string, name: string, chair: string) =>
    laptop().setUp(room, { name, chair: slackId(laptop(), chair) });

  it('begins with a board, Crosby and Sefton East Parishes, which stand under it', async () => {
    const { drawn } = laptop();
    await area('south-sefton', 'Sefton Partnership Board', 'Asha');
    await area('crosby', 'Crosby Area Partnership', 'Idris');
    await area('sefton-east-parishes', 'Sefton East Parishes Area Partnership', 'Maeve');
    await priya('crosby').type('/partnership parent Sefton Partnership Board');
    expect(said('crosby')).toContain(
      'Crosby Area Partnership stands under Sefton Partnership Board now.',
    );
    const parishes = priya('sefton-east-parishes');
    await parishes.type('/partnership parent');
    expect(JSON.stringify(parishes.modal())).toContain('Crosby Area Partnership');
    const [, board = ''] =
      /"text":"Sefton Partnership Board"[^}]*}[^}]*"value":"([^"]+)"/.exec(
        JSON.stringify(parishes.modal()),
      ) ?? [];
    await parishes.submit({ parent: board });
    expect(said('sefton-east-parishes')).toContain('stands under Sefton Partnership Board now');
    await drawn();
    expect(hears(laptop().slack('Asha', 'direct')).at(-1)?.said).toContain(
      'Priya put Sefton East Parishes Area Partnership under Sefton Partnership Board',
    );
  });

  it('goes on with Southport and Formby, in both chats', async () => {
    await area('southport', 'Southport Area Partnership', 'Asha');
    await area('formby', 'Formby Area Partnership', 'Colm');
    await laptop().join();
    await priya('southport').type('/partnership parent board');
    await priya('southport').type('/partnership parent Sefton Partnership Board');
    await priya('formby').type('/partnership parent Sefton Partnership Board');
    await priya('formby').type('/partnership tree');
    expect(said('formby')).toContain('Southport Area Partnership, under Sefton Partnership Board');
    const owen = laptop().teams('Owen');
    await owen.type('@Folkmoot partnership tree');
    expect(heard(owen).said).toBe(
      'The family of partnerships: Southport Area Partnership · chair Asha.',
    );
    await priya('south-sefton').type('/partnership parent formby');
    expect(said('south-sefton')).toContain('for that would be a ring');
  });

  it('says which partnership a ward is in, and when that changes', async () => {
    const { teams, drawn } = laptop();
    await priya('southport').type('/partnership add wards Ainsdale, Birkdale, Cambridge');
    await priya('formby').type('/partnership add wards');
    await priya('formby').submit({ wards: 'Harington\nRavenmeols', from: '2027-01-04' });
    expect(said('formby')).toContain('Harington and Ravenmeols belong to Formby Area Partnership');
    const owen = teams('Owen');
    await owen.type('@Folkmoot partnership where Ainsdale');
    expect(heard(owen).said).toBe('Ainsdale is in Southport Area Partnership.');
    await owen.type('@Folkmoot partnership where Ansdale');
    await owen.press('Ainsdale');
    expect(heard(owen).said).toBe('Ainsdale is in Southport Area Partnership.');
    await priya('southport').type('/partnership wards');
    await priya('southport').press('Find a ward');
    await priya('southport').submit({ ward: 'birkdale ward' });
    expect(said('southport')).toBe('Birkdale is in Southport Area Partnership.');
    await priya('formby').type('/partnership add ward Ainsdale from 1 May 2027');
    expect(heard(priya('formby'))).toMatchObject({
      said: 'Ainsdale is in Southport Area Partnership. From Saturday 1 May 2027 it would be in Formby Area Partnership too. Add it all the same?',
      buttons: ['Add all the same', 'Never mind'],
    });
    await priya('formby').press('Add all the same');
    await drawn();
    const asha = laptop().slack('Asha', 'direct');
    expect(heard(asha, 'Priya added Ainsdale to Formby').buttons).toEqual([
      'Take out of Southport Area Partnership as of Saturday 1 May 2027',
    ]);
    await asha.press('Take out of Southport Area Partnership as of Saturday 1 May 2027');
    await owen.type('@Folkmoot partnership where Ainsdale');
    expect(heard(owen).said).toBe(
      'Ainsdale is in Southport Area Partnership. From Saturday 1 May 2027 it is in Formby Area Partnership.',
    );
  });

  it('is the new boundary on the day, and a register of all of it', async () => {
    const { to, teams } = laptop();
    await to('2027-05-04T09:00Z');
    const owen = teams('Owen');
    await owen.type('@Folkmoot partnership where is Ainsdale?');
    expect(heard(owen).said).toBe('Ainsdale is in Formby Area Partnership.');
    await owen.type('@Folkmoot partnership wards');
    expect(heard(owen).said).toContain('Wards of Southport Area Partnership: 2. Birkdale · since');
    await owen.type('@Folkmoot partnership tree');
    expect(heard(owen).said).toContain('chair Asha · wards Birkdale and Cambridge.');
    await priya('formby').type('/partnership tree');
    expect(said('formby')).toContain('wards Ainsdale, Harington and Ravenmeols');
    await priya('formby').type('/partnership register as a file');
    const [link = ''] =
      JSON.stringify(priya('formby').sees()).match(
        /http[^"\\|<>)\s]+\/files\/[^"\\|<>)\s]+\.csv/,
      ) ?? [];
    const lines = (await (await fetch(link)).text()).split('\r\n');
    expect(lines[0]).toBe(
      'Name,Short word,Kind,Stands under,Wards,Follows,Chair,Clerk,Next meeting,State,Closed because,Followed by',
    );
    expect(lines).toContain(
      'Formby Area Partnership,formby,,Sefton Partnership Board,"Ainsdale, Harington, Ravenmeols",,Colm,Priya,,Open,,',
    );
  });
});

/** Sefton: the Southport Area Partnership "will transition from the existing Southport Partnership". */
describe('a partnership that goes on in place of another', () => {
  const laptop = story();

  it('is chosen as the old one is closed, and both name the other, in both chats', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    const chair = slackId(laptop(), 'Asha');
    await setUp('formby', { name: 'Southport Partnership', chair });
    await setUp('southport', { name: 'Southport Area Partnership', chair });
    expect(heard(slack('Priya', 'southport')).said).toContain('Southport Partnership is there');
    await slack('Priya', 'southport').press('It is another one');
    await join();
    const priya = slack('Priya', 'formby');
    await priya.type('/partnership close');
    await priya.press('Say why, and what follows');
    const [, next = ''] =
      /"text":"Southport Area Partnership"[^}]*}[^}]*"value":"([^"]+)"/.exec(
        JSON.stringify(priya.modal()),
      ) ?? [];
    await priya.submit({ reason: 'It becomes an area partnership', successor: next });
    expect(heard(priya, 'is closed').said).toContain('Southport Partnership is closed.');
    await drawn();
    await priya.type('/partnership');
    expect(heard(priya).said).toContain(
      'Southport Partnership was closed on Monday 4 January 2027; followed by Southport Area Partnership. The reason: It becomes an area partnership.',
    );
    await priya.press('Show Southport Area Partnership');
    expect(heard(priya).said).toContain('Southport Area Partnership. Chair Asha');
    expect(teams('Owen').reads().join('\n')).toContain('Follows');
    await priya.type('/partnership tree');
    expect(heard(priya).said).toContain('chair Asha · follows Southport Partnership.');
    await teams('Owen').type('@Folkmoot partnership tree');
    expect(heard(teams('Owen')).said).toContain('chair Asha · follows Southport Partnership.');
  });
});

/** Sefton: community safety's own partnerships "are to be assimilated into the Area Partnerships". */
describe('a partnership that is merged into another', () => {
  const laptop = story();

  it('brings seats and open actions along, with where they come from, in both chats', async () => {
    const { slack, teams, setUp, join, drawn, to } = laptop();
    const chair = slackId(laptop(), 'Asha');
    const [safety, area] = ['Community Safety Partnership', 'Southport Area Partnership'];
    await setUp('formby', { name: safety, chair, members: [slackId(laptop(), 'Sam')] });
    await setUp('southport', { name: area, chair });
    await join();
    const priya = slack('Priya', 'formby');
    await priya.type('/action Light the underpass by 29 January');
    await priya.type('/partnership merge into southport area partnership');
    expect(heard(priya)).toMatchObject({
      said: `${safety} would be closed and go on in ${area}, with 1 seat and 1 open action. What was decided, met about and voted on stays in ${safety}, to be read. 2 more seats are in ${area} already and stay as they are.`,
      buttons: [`Close it and go on in ${area}`, 'Say why first', 'Never mind'],
    });
    await priya.press('Say why first');
    await priya.submit({ reason: 'One table for all' });
    await priya.press(`Close it and go on in ${area}`);
    expect(heard(priya, 'is closed and goes on').said).toBe(
      `${safety} is closed and goes on in ${area}, with 1 seat and 1 open action. What is open follows within minutes.`,
    );
    await to('2027-01-04T09:10Z');
    await drawn();
    const owen = teams('Owen');
    expect(owen.reads().join('\n')).toContain(`Priya closed ${safety}, which goes on here`);
    await owen.type('@Folkmoot show A-1');
    expect(owen.reads().join('\n')).toContain(`${safety}, action 1`);
    await slack('Sam', 'southport').type('/partnership people');
    expect(heard(slack('Sam', 'southport')).said).toContain('Sam');
    await priya.type('/partnership');
    expect(heard(priya).said).toContain('The reason: One table for all.');
  });
});
