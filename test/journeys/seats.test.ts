import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('one seat for two people, one in each chat', () => {
  const laptop = story();
  /** The clerk names somebody's organisation by the form beside their name. */
  const named = async (who: string, organisation: string) => {
    const priya = laptop().slack('Priya');
    await priya.type(`/partnership who ${who}`);
    await priya.press('Change');
    await priya.submit({ organisation, role: 'member' });
  };

  it('is asked about when the second is named for the same organisation', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await teams('Tess').type('@Folkmoot action Fix the gate');
    await named('Sam', 'Harbour Trust');
    await named('Tess', 'Harbour Trust');
    const priya = slack('Priya');
    expect(heard(priya)).toMatchObject({
      said: expect.stringContaining('Sam and Tess have a seat each. Is that one seat or two?'),
      buttons: ['One seat, Sam holds, Tess deputy', 'Two seats'],
    });
    await priya.press('One seat, Sam holds, Tess deputy');
    expect(heard(priya).said).toContain('one seat, one vote, whoever fills it');
    await drawn();
    await priya.type('/partnership seats');
    expect(heard(priya).said).toContain('Harbour Trust · Sam · deputy Tess');
    await teams('Tess').type('@Folkmoot partnership seats');
    expect(heard(teams('Tess')).said).toContain('Harbour Trust · Sam · deputy Tess');
  });

  it('says of what kind it is, and keeps the rest as it was', async () => {
    const { slack, teams, drawn } = laptop();
    for (const person of [slack('Priya'), slack('Priya')]) {
      await person.type('/partnership seats');
      await person.press('Change: Harbour Trust');
      expect(await person.submit({ kind: 'partner' })).toEqual({});
      await drawn();
    }
    await teams('Tess').type('@Folkmoot partnership seats');
    expect(heard(teams('Tess')).said).toContain(
      'Harbour Trust · Sam · deputy Tess · partner organisation',
    );
  });

  it('is an organisation’s, of which both chats know who is written to', async () => {
    const { slack, teams } = laptop();
    const [priya, tess] = [slack('Priya'), teams('Tess')];
    await priya.type('/partnership organisations');
    await priya.press('Change: Harbour Trust');
    const facts = { short: 'HT', sector: 'voluntary', contact: 'Ellen Marsh' };
    expect(await priya.submit({ ...facts, domains: 'gmail.com' })).not.toEqual({});
    expect(await priya.submit({ ...facts, domains: 'harbourtrust.org.uk' })).toEqual({});
    await tess.type('@Folkmoot partnership organisations');
    expect(heard(tess).said).toContain(
      'Harbour Trust (HT) · voluntary sector · 1 seat · contact Ellen Marsh',
    );
  });

  it('has one vote: the holder’s stands, the deputy’s only until then', async () => {
    const { slack, teams, drawn } = laptop();
    const [priya, sam, tess] = [slack('Priya'), slack('Sam'), teams('Tess')];
    await priya.type('/poll "What first?" "Street lights" "Youth club" until Friday 17:00');
    await priya.press('Open');
    await drawn();
    await tess.press('Youth club', { within: 'What first?' });
    await sam.press('Street lights', 'What first?');
    expect(heard(sam).buttons).toContain('Change it to Street lights');
    await sam.press('Change it to Street lights');
    await drawn();
    await tess.press('Youth club', { within: 'What first?' });
    expect(heard(tess).said).toContain('You are the deputy, so that vote stands');
    expect(teams('Tess', 'direct').reads().join('\n')).toContain(
      'Sam changed the vote that you had cast for the seat in P-1',
    );
  });

  it('comes by its deputy where the holder sends apologies', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Priya').type('/meeting schedule Walk on 14 January 2027 10:00 Town Hall');
    await drawn();
    await slack('Sam').press('Apologies', 'M-1');
    expect(heard(slack('Sam')).said).toContain('Tess deputises');
    await drawn();
    const tess = teams('Tess', 'direct');
    await tess.press('Attending', { within: 'You are the deputy' });
    await drawn();
    expect(heard(slack('Priya'), 'Walk, M-1').said).toContain('1 coming, 0 apologies');
  });
});
