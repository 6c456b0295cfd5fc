import { asked as askedOfPackage, manifests, written } from '../manifests.ts';
import { valueFor, valuesThatWork, type Wanted } from './asking.ts';
import { teamsDoor } from './door.ts';
import { entraToken, loginOf } from './entra.ts';
import { keep, keptOf, valuesOf } from './kept.ts';
import { doorOf, filesKey, lastStep, numbered, run, sayAll, told } from './steps.ts';
import { type Said, saidIn, systemOf, type World } from './world.ts';

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const isGuid = (value: string) =>
  guid.test(value) ? undefined : 'It is written like 11111111-2222-4333-8444-555555555555.';
const appId: Wanted = {
  setting: 'TEAMS_APP_ID',
  from: 'Application (client) ID, on the application’s Overview',
  isSecret: false,
  refuse: isGuid,
};
const tenantId: Wanted = {
  setting: 'TEAMS_TENANT_ID',
  from: 'Directory (tenant) ID, beside it',
  isSecret: false,
  refuse: isGuid,
};
const password: Wanted = {
  setting: 'TEAMS_APP_PASSWORD',
  from: 'Client secret, its Value under Certificates & secrets',
  isSecret: true,
  refuse: (value) =>
    guid.test(value)
      ? 'That is the secret’s ID: its Value stands beside it, and only until the page is left.'
      : undefined,
};
/** What Microsoft asks for in the package, by the words of the command line. */
const ofPackage: Readonly<Record<(typeof askedOfPackage)[number], string>> = {
  developer: 'Who runs it, as Teams shows it (the council’s name)',
  website: 'Their website (https…)',
  privacy: 'Their page on privacy (https…)',
  terms: 'Their terms of use (https…)',
};

const making = numbered([
  'Open https://entra.microsoft.com → App registrations → New registration: any name, this directory only.',
  'Certificates & secrets → New client secret. Copy its Value at once: it is shown only until the page is left. Note the day on which it ends.',
  'Leave that page open: what is asked for now stands there, and on Overview.',
]);
const after = (url: string, packed: string | undefined): readonly string[] =>
  numbered([
    'Open https://portal.azure.com → Create a resource → Azure Bot: pricing tier F0, type Single Tenant, Use existing app registration with that application’s ID.',
    `In it, Configuration → Messaging endpoint: ${url} and Apply; then Channels → Microsoft Teams → Apply.`,
    packed
      ? `Open https://admin.teams.microsoft.com → Teams apps → Manage apps → Upload new app: ${packed}. It can take a day until people see it; in one team it is there at once by Apps → Manage your apps → Upload an app.`
      : 'Run this again and say who runs it (--developer, --website, --privacy, --terms): the package for Teams is made of that.',
    'In the team’s channel: + or Apps → Folkmoot → Add to a team.',
    lastStep('@Folkmoot help'),
    'Then @Folkmoot partnership setup, or @Folkmoot partnership join with the code of a channel that is there already.',
  ]);

/** The package for Teams, of what was said or is asked; undefined where nobody can be asked. */
const packed = async (
  said: Said<(typeof askedOfPackage)[number] | 'replace' | 'version'>,
  of: { readonly id: string },
  { terminal }: Pick<World, 'terminal'>,
): Promise<string | undefined> => {
  const words: string[] = ['--app-id', of.id];
  for (const name of askedOfPackage) {
    const given = said[name];
    const value =
      typeof given === 'string'
        ? given
        : terminal.canAsk
          ? await terminal.ask(`${ofPackage[name]}: `)
          : '';
    if (value === '') return undefined;
    words.push(`--${name}`, value);
  }
  if (typeof said.version === 'string') words.push('--version', said.version);
  const { 'teams.json': manifest, 'teams.zip': parcel } = manifests(words);
  const files = {
    ...(manifest && { 'teams.json': manifest }),
    ...(parcel && { 'teams.zip': parcel }),
  };
  return written(files).at(-1);
};

/** Sets Teams up: what to click where, its secrets checked and kept, the door tried. Answers whether all is well. */
export const installTeams = async (words: readonly string[], world: World): Promise<boolean> => {
  const said = saidIn(words, ['replace', 'version', ...askedOfPackage]);
  const { terminal, environment } = world;
  const system = await systemOf(said, environment);
  const url = doorOf(system, 'TeamsUrl', world);
  sayAll(['', 'The application:', ...making, ''], world);

  const [teams, files] = await Promise.all([keptOf(system, 'teams'), keptOf(system, 'files')]);
  const known = valuesOf(teams);
  const values = await valuesThatWork(
    async () => ({
      TEAMS_APP_ID: await valueFor(appId, known.TEAMS_APP_ID, world),
      TEAMS_TENANT_ID: await valueFor(tenantId, known.TEAMS_TENANT_ID, world),
      TEAMS_APP_PASSWORD: await valueFor(password, known.TEAMS_APP_PASSWORD, world),
    }),
    async (given) => [await entraToken({ ...given, ...loginOf(environment, known) })],
    world,
  );
  terminal.say('');
  const keeping = Object.entries(values).map(([setting, value]) => ({
    ...{ part: 'teams' as const, setting, value },
  }));
  await keep([...keeping, ...filesKey(files)], { teams, files }, system, {
    terminal,
    mayReplace: said.replace === true,
  });
  terminal.say('');
  const { TEAMS_APP_ID: id } = values;
  const well = told(await teamsDoor(url, id, { name: system.name, pause: world.pause }), world);
  const parcel = await packed(said, { id }, world);
  sayAll(['', 'And now, in Azure and in Teams:', ...after(url, parcel)], world);
  return well;
};

if (import.meta.main) await run(installTeams);
