import { beforeEach, describe, expect, it } from 'vitest';
import { sealedBy, sealer } from '../../../adapters/aws/seal.ts';
import { csvText } from '../../../adapters/tables/csv.ts';
import { readTable } from '../../../adapters/tables/read.ts';
import { openFile } from '../../../core/files.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { asha, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { aloud, buttonsOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { type Persona, request } from '../../support/world.ts';

let world: Southport;
beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
});

const bytes = (text: string) => Buffer.from(text, 'utf8');
const sends = (who: Persona, file: string | Uint8Array, text = ''): Promise<Answer> => {
  const table = readTable('log.csv', typeof file === 'string' ? bytes(file) : file);
  return world.bot.ask(request(who, { kind: 'typed', typed: { text, mentions: [], table } }));
};
const labels = (answer: Answer) => buttonsOf(viewOf(answer)).map(({ label }) => label);
const list = async () => aloud(await world.says(asha, 'action list', 'private'));

const two = 'Action;Owner;Due\r\nMend the net;Sam;08/01/2027\r\n"Sweep; the path";;\r\n';
const tabs = 'Action\tOwner\tDue\r\nMend the net\tSam\t8 Jan 2027\r\nSweep; the path\t\t\r\n';

describe('a file of actions', () => {
  it('is shown first, each line by its number, and makes what it says at one press', async () => {
    const shown = await sends(sam, two);
    expect(aloud(shown)).toBe(
      'I read two actions. 2. Mend the net, Sam, by Friday 8 January 2027 3. Sweep; the path, no one yet, no date yet',
    );
    expect(await list()).toContain('Nothing open');
    await world.presses(sam, 'Make both', shown);
    expect(await list()).toContain('2 actions open');
  });

  it('makes nothing twice: read again, pressed again, saved in another way', async () => {
    const first = await sends(sam, two);
    const again = await sends(asha, two);
    for (const [who, shown] of [
      [sam, first],
      [asha, again],
    ] as const)
      await world.presses(who, 'Make both', shown);
    expect(await list()).toContain('2 actions open');
    const later = await sends(sam, Buffer.from(`\uFEFF${tabs}`, 'utf16le'));
    expect(aloud(later)).toContain('There is nothing new in this file, so nothing was made.');
    await world.says(sam, 'due A-1 Friday 15 January');
    await world.says(sam, 'done A-1');
    expect(aloud(await sends(sam, two))).toContain(
      'Two lines are on the list already, as A-1 and A-2',
    );
  });

  it('comes back as it went out, and makes nothing new', async () => {
    await world.says(sam, 'action =1+1 Fix “it” @sam by 8 January');
    await world.says(sam, 'action Mend, the; net');
    const seal = sealer('k'.repeat(32));
    const links = { at: 'x/', seal };
    const { bot } = world;
    const { handle } = await import('../../../core/handle.ts');
    const ask = { ask: 'action.file', filter: 'open' } as const;
    const answer = await handle(request(sam, { kind: 'pressed', ask }), { ...bot.ports, links });
    const url = /x\/(\S+?\.csv)/.exec(JSON.stringify(answer))?.[1] ?? '';
    const { store, now } = bot.ports;
    const file = await openFile(url, { store, now, holds: sealedBy(['k'.repeat(32)]) });
    if (file?.kind !== 'table') throw new Error('no table');
    const text = csvText(file.table);
    expect(text).toContain("'=1+1");
    const back = aloud(await sends(sam, text));
    expect(back).toBe(
      'There is nothing new in this file, so nothing was made. Two lines are on the list already, as A-1 and A-2: they make nothing new and change nothing.',
    );
    const more = await sends(sam, `${text},Paint the shelter,Sam,,,,Open,,,Two coats\r\n`);
    expect(aloud(more)).toContain('I read one action. 4. Paint the shelter, Sam, no date yet');
    await world.presses(sam, 'Make it', more);
    expect(aloud(await world.says(sam, 'show A-3'))).toContain('paint the shelter, Sam');
  });

  it('names every line that cannot be read by its number, and makes nothing until it is mended', async () => {
    const shown = await sends(
      sam,
      'Ref,Action,Owner,Due\r\n,Mend the net,Zed Nobody,\r\nA-9,Sweep,,\r\n,Paint,Sam,31/02/2027\r\n,Dig,Sam,2020-02-01\r\n',
    );
    const said = aloud(shown);
    expect(said).toContain('Four lines cannot be read, so nothing was made.');
    for (const part of [
      'Line 2, ‘Mend the net’: I know nobody called ‘Zed Nobody’',
      'Line 3: there is no A-9 here.',
      'Line 4, ‘Paint’: which day is ‘31/02/2027’',
      'Line 5, ‘Dig’: which day is ‘2020-02-01’ to be?',
    ])
      expect(said).toContain(part);
    expect(labels(shown)).toEqual(['Import actions']);
  });

  it('can be mended where it is shown', async () => {
    const shown = await sends(sam, 'Action,Owner\r\nMend the net,Zed Nobody\r\nSweep,Sam\r\n');
    expect(aloud(shown)).toContain('Line 2, ‘Mend the net’: I know nobody called ‘Zed Nobody’');
    const kept = await world.presses(sam, 'Keep it in the notes', shown);
    expect(aloud(kept)).toContain('2. Mend the net, no one yet');
    await world.presses(sam, 'Make both', kept);
    expect(await list()).toContain('2 actions open');
    expect(
      aloud(await sends(sam, 'Action,Owner\r\nMend the net,Zed Nobody\r\nSweep,Sam\r\n')),
    ).toContain('There is nothing new in this file');
  });

  it('tells a reference that is another’s, and what is done there', async () => {
    await world.says(sam, 'action Mend the net');
    expect(aloud(await sends(sam, 'Ref,Action\r\nA-1,Sweep the path\r\n'))).toContain(
      'Line 2: A-1 is ‘Mend the net’ here, not ‘Sweep the path’.',
    );
    expect(
      aloud(await sends(sam, 'Action,Status\r\nSweep the path,Done\r\nDig,Open\r\n')),
    ).toContain('One line is done or dropped there, and makes no action.');
  });

  it('reads the days of Excel, and numbers that are days', async () => {
    const shown = await sends(
      sam,
      'Action,Due\r\nOne,08-Jan-27\r\nTwo,2027-01-08\r\nThree,46395\r\nFour,8/1/2027\r\n',
    );
    expect(aloud(shown).match(/by Friday 8 January 2027/g)).toHaveLength(4);
  });

  it('in parts where there are more than are made at once', async () => {
    const many = `Action,Owner\r\n${Array.from({ length: 45 }, (_, at) => `Count bee ${at},Sam`).join('\r\n')}`;
    const shown = await sends(sam, many);
    expect(labels(shown)).toEqual(['1 to 20', '21 to 40', '41 to 45']);
    const part = await world.presses(sam, '1 to 20', shown);
    await world.presses(sam, 'Make all 20', part);
    const left = await sends(sam, many);
    expect(labels(left)).toEqual(['1 to 20', '21 to 25']);
    expect(aloud(left)).toContain(
      '20 lines are on the list already, as A-1, A-2, A-3, A-4, A-5 and others',
    );
  });

  it.each([
    ['no,thing\r\nhere,either\r\n', 'I found no table of actions there.'],
    ['', 'There is nothing in log.csv.'],
  ])('that holds none is answered with how it is done', async (file, said) => {
    expect(aloud(await sends(sam, file))).toContain(said);
  });
});
