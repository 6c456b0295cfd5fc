import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { Ajv } from 'ajv';
import draft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { colourIcon, outlineIcon } from '../../../infra/aws/icons.ts';
import { manifests } from '../../../infra/aws/manifests.ts';
import { zip } from '../../../infra/aws/zip.ts';
import fc from '../../support/fast-check.ts';
import { absent, manifestSchema, readJson } from '../../support/slack/shared.ts';

const url = 'https://abc123.execute-api.eu-west-2.amazonaws.com/slack/events';
const appId = '11111111-2222-4333-8444-555555555555';
const site = 'https://moot.example';
const words = ['--url', url, '--app-id', appId, '--developer', 'Sefton Council'].concat([
  '--website',
  site,
  '--privacy',
  `${site}/privacy`,
  '--terms',
  `${site}/terms`,
]);
const read = (files: Readonly<Record<string, Buffer>>, name: string): unknown =>
  JSON.parse(String(files[name]));

/** The files of a zip that stores them as they are, by its own headers. */
const unzipped = (bytes: Buffer): Record<string, Buffer> => {
  const files: Record<string, Buffer> = {};
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const size = bytes.readUInt32LE(at + 18);
    const name = bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const data = bytes.subarray(at + 30 + name.length, at + 30 + name.length + size);
    expect(crc32(data)).toBe(bytes.readUInt32LE(at + 14));
    files[String(name)] = data;
    at += 30 + name.length + size;
  }
  return files;
};

describe('what is handed to the platforms', () => {
  const files = manifests(words);

  it.skipIf(absent(manifestSchema))('Slack’s manifest is valid by its own schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(readJson(manifestSchema) as object);
    for (const given of [words, [], ['--url', url, '--prefix', 'fm-'], ['--url', url, '--many']])
      expect(validate(read(manifests(given), 'slack.json')) ? [] : validate.errors).toEqual([]);
  });
  it('Slack’s for many workspaces names where they come back to, and lets tokens end', () => {
    expect(read(manifests(['--url', url, '--many']), 'slack.json')).toMatchObject({
      oauth_config: { redirect_urls: [new URL('/slack/installed', url).href] },
      settings: { org_deploy_enabled: true, token_rotation_enabled: true },
    });
    expect(read(files, 'slack.json')).toMatchObject({
      settings: { org_deploy_enabled: false, token_rotation_enabled: false },
    });
    expect(() => manifests(['--many'])).toThrow('Say --url as well');
  });
  it('Teams’ package holds a manifest that is valid by the official schema, and both icons', () => {
    const parcel = unzipped(files['teams.zip'] ?? Buffer.alloc(0));
    expect(Object.keys(parcel)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const official = join(
      dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
      'json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    );
    const Draft4 = draft4 as unknown as typeof Ajv;
    const validate = new Draft4({ strict: false, validateFormats: false, allErrors: true }).compile(
      JSON.parse(readFileSync(official, 'utf8')),
    );
    expect(validate(read(parcel, 'manifest.json')) ? [] : validate.errors).toEqual([]);
    expect(parcel['color.png']).toEqual(colourIcon(192));
    expect(parcel['outline.png']).toEqual(outlineIcon());
  });
  it('leaves Teams out where its app is not known, and says what else is missing', () => {
    expect(Object.keys(manifests(['--url', url]))).toEqual(['slack.json', 'icon.png']);
    expect(() => manifests(['--app-id', appId])).toThrow(
      'Say --developer, --website, --privacy, --terms as well',
    );
    expect(() => manifests(['--app-id', 'folkmoot'])).toThrow('GUID');
    expect(() => manifests(['--url', 'http://moot.example'])).toThrow('https');
    expect(() => manifests(['--prefix', 'x-'])).toThrow('fm-');
  });
});

describe('the icons', () => {
  /** Size and pixels of a PNG, by its chunks; its checksums hold. */
  const pixels = (png: Buffer) => {
    const chunks: Record<string, Buffer> = {};
    for (let at = 8; at < png.length; ) {
      const size = png.readUInt32BE(at);
      const body = png.subarray(at + 4, at + 8 + size);
      expect(crc32(body)).toBe(png.readUInt32BE(at + 8 + size));
      chunks[body.toString('latin1', 0, 4)] = body.subarray(4);
      at += 12 + size;
    }
    const header = chunks.IHDR ?? Buffer.alloc(13);
    const raw = inflateSync(chunks.IDAT ?? Buffer.alloc(0));
    const width = header.readUInt32BE(0);
    const at = (x: number, y: number) => [
      ...raw.subarray(y * (4 * width + 1) + 1 + 4 * x).subarray(0, 4),
    ];
    return { width, height: header.readUInt32BE(4), at };
  };
  it('are of the sizes that Teams asks for, the outline white on nothing', () => {
    expect(pixels(colourIcon(192))).toMatchObject({ width: 192, height: 192 });
    expect(pixels(colourIcon(192)).at(0, 0)).toEqual([0x2d, 0x5a, 0x4a, 255]);
    expect(pixels(colourIcon(192)).at(155, 96)).toEqual([255, 255, 255, 255]);
    const outline = pixels(outlineIcon());
    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(outline.at(0, 0)).toEqual([255, 255, 255, 0]);
    expect(outline.at(25, 16)[3]).toBe(255);
  });
});

describe('a zip of ours', () => {
  it('gives back whatever was put in', () => {
    const named = fc.dictionary(
      fc.stringMatching(/^[a-zé]{1,12}\.json$/),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      { minKeys: 1, noNullPrototype: true },
    );
    fc.assert(
      fc.property(named, (files) => {
        expect(unzipped(zip(files))).toEqual(files);
      }),
    );
  });
  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('is one to others too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-zip-'));
    const file = join(folder, 'teams.zip');
    writeFileSync(file, zip({ 'a.json': Buffer.from('{}'), 'b.png': outlineIcon() }));
    const { status, stdout } = spawnSync('python3', ['-m', 'zipfile', '-t', file]);
    rmSync(folder, { recursive: true });
    expect([status, String(stdout).trim()]).toEqual([0, 'Done testing']);
  });
});
