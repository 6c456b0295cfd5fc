import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Ajv as AjvClass } from 'ajv';
import draft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { formCommands, menuCommands, teamsManifest } from '../../../adapters/teams/manifest.ts';

const Ajv = draft4 as unknown as typeof AjvClass;
const official = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
);
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
  JSON.parse(readFileSync(official, 'utf8')),
);
const faults = (manifest: unknown) =>
  validate(manifest)
    ? []
    : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);

const options = {
  appId: '11111111-2222-4333-8444-555555555555',
  version: '1.0.0',
  developer: {
    name: 'Folkmoot',
    websiteUrl: 'https://example.org',
    privacyUrl: 'https://example.org/privacy',
    termsOfUseUrl: 'https://example.org/terms',
  },
};

describe('the Teams app manifest', () => {
  it.each([false, true])('fits the official schema 1.30, targeted messages %s', (targeted) => {
    expect(faults(teamsManifest({ ...options, targeted }))).toEqual([]);
  });
  it('would be found out otherwise', () => {
    expect(faults({ ...teamsManifest(options), bots: [{}] })).not.toEqual([]);
  });
  it('shows every command, and works in shared and private channels', () => {
    const manifest = teamsManifest(options);
    expect(
      manifest.bots[0]?.commandLists.every(
        ({ commands }) => commands.length === menuCommands().length,
      ),
    ).toBe(true);
    expect(manifest.composeExtensions[0]?.commands).toHaveLength(formCommands().length);
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });
  it('never outgrows what Teams takes', () => {
    const menu = Array.from({ length: 40 }, (_, index) => ({
      title: `c${index}`,
      description: 'x',
    }));
    const forms = Array.from({ length: 40 }, (_, index) => ({
      form: `f${index}`,
      title: 'x',
      description: 'x',
    }));
    expect(faults(teamsManifest({ ...options, menu, forms }))).toEqual([]);
  });
});
