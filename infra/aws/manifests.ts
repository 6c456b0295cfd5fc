import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backPath } from '../../adapters/slack/install.ts';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { teamsManifest } from '../../adapters/teams/manifest.ts';
import { colourIcon, outlineIcon } from './icons.ts';
import { zip } from './zip.ts';

const options = {
  url: { type: 'string' },
  prefix: { type: 'string' },
  'app-id': { type: 'string' },
  version: { type: 'string', default: '1.0.0' },
  developer: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  targeted: { type: 'boolean', default: false },
  many: { type: 'boolean', default: false },
} as const;
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const text = (manifest: unknown): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
const known = (value: string | undefined, name: string): string => {
  if (value) return value;
  throw new Error(`Say --${name} as well: Microsoft asks for it in the app's package.`);
};

/**
 * What is handed to Slack and to Teams, by file name, from the words of a command line. Without `--url` Slack's is for
 * Socket Mode; with `--many` workspaces install it themselves. Without `--app-id` there is no package for Teams. Throws one sentence for what cannot be.
 */
export const manifests = (words: readonly string[]): Readonly<Record<string, Buffer>> => {
  const { values } = parseArgs({ args: [...words], options });
  const { url, prefix = '', 'app-id': appId, version, targeted, many } = values;
  if (prefix !== '' && prefix !== 'fm-') throw new Error('The prefix can be fm-, or none.');
  if (url !== undefined && !(URL.canParse(url) && new URL(url).protocol === 'https:'))
    throw new Error('The --url is the https address that the deployment printed as SlackUrl.');
  if (many && url === undefined)
    throw new Error('Say --url as well: workspaces that install the app come back to it.');
  const installed = many && url ? { installed: new URL(backPath, url).href } : {};
  const slack = {
    'slack.json': text(slackManifest({ prefix, ...(url ? { url } : {}), ...installed })),
  };
  const icon = { 'icon.png': colourIcon(512) };
  if (appId === undefined) return { ...slack, ...icon };
  if (!guid.test(appId)) throw new Error('The --app-id is the GUID of the app in Microsoft Entra.');
  const manifest = teamsManifest({
    appId,
    version,
    targeted,
    developer: {
      name: known(values.developer, 'developer'),
      websiteUrl: known(values.website, 'website'),
      privacyUrl: known(values.privacy, 'privacy'),
      termsOfUseUrl: known(values.terms, 'terms'),
    },
  });
  const parcel = zip({
    'manifest.json': text(manifest),
    'color.png': colourIcon(192),
    'outline.png': outlineIcon(),
  });
  return { ...slack, ...icon, 'teams.json': text(manifest), 'teams.zip': parcel };
};

if (import.meta.main) {
  try {
    const into = join(import.meta.dirname, '../../dist/manifests');
    mkdirSync(into, { recursive: true });
    for (const [name, bytes] of Object.entries(manifests(process.argv.slice(2)))) {
      writeFileSync(join(into, name), bytes);
      console.log(`dist/manifests/${name}`);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
