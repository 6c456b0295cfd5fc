import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../../../adapters/slack/manifest.ts';
import { without } from '../../../../infra/aws/setup/slack.ts';
import { terminalOf } from '../../../../infra/aws/setup/terminal.ts';
import { signing } from '../../../support/setting-up.ts';

describe('what is asked', () => {
  const terminal = () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (chunk) => {
      shown += chunk;
    });
    const streams = { input: Object.assign(input, { isTTY: true }), output };
    return { input, shown: () => shown, ...terminalOf(streams) };
  };
  it('shows nothing of a secret, and all of what is none', async () => {
    const { input, shown, ask, askSecret, close } = terminal();
    const secret = askSecret('Signing Secret: ');
    input.write(`${signing}\r`);
    expect(await secret).toBe(signing);
    const name = ask('Name: ');
    input.write('Sefton\r');
    expect(await name).toBe('Sefton');
    expect(shown()).toContain('Signing Secret: ');
    expect(shown()).toContain('Sefton');
    expect(shown()).not.toContain(signing.slice(0, 4));
    close();
  });
  it('shows nothing of what is pasted before it is asked, and takes it for the answer', async () => {
    const { input, shown, askSecret, close } = terminal();
    const first = askSecret('Signing Secret: ');
    input.write(`${signing}\rxoxb-1234\r`);
    expect(await first).toBe(signing);
    expect(await askSecret('Token: ')).toBe('xoxb-1234');
    expect(shown()).not.toMatch(/0123|xoxb/);
    close();
  });
  it('ends at Ctrl-C', async () => {
    const { input, askSecret } = terminal();
    const asked = askSecret('Signing Secret: ');
    input.write('\u0003');
    await expect(asked).rejects.toThrow('Stopped.');
  });
  it('knows for each scope what people miss without it', () => {
    expect(Object.keys(without).sort()).toEqual([...scopes].sort());
  });
});
