import { ServerResponse } from 'node:http';
import { type Entered, record, stop } from './instrumented.ts';

/*
 * Which files one typed action runs through until it is answered. The line is the second action of the day and
 * brings its owner onto the list; it is typed in the laptop's Slack, over HTTP and the embedded database. The
 * answer's own way alone is counted: ticks, and what goes out after it, are not.
 */

const line = '/action Fix the lights @sam by Friday';

// Imported only now, when the hook is in place, so that all of the product is instrumented.
const { startLaptop } = await import('../support/laptop.ts');

const trace = async (): Promise<readonly Entered[]> => {
  const laptop = await startLaptop({ env: { LOCAL_CLOCK: '2027-01-04T09:00:00.000Z' } });
  const asha = laptop.chats.slack.state.world.people.find(({ name }) => name === 'Asha')?.slack;
  const priya = laptop.slack('Priya');
  await priya.addBot();
  await priya.type('/partnership setup');
  await priya.submit({ name: 'Southport', chair: asha ?? '' });
  await laptop.drawn();
  await priya.type('/action Replace the lamps on Mill Lane by Friday');
  await laptop.drawn();

  const log = record('functions/slack.ts');
  const { end } = ServerResponse.prototype;
  ServerResponse.prototype.end = function (this: ServerResponse, ...given: readonly unknown[]) {
    if (log.length > 0 && this.req.url === '/slack/events') stop();
    return Reflect.apply(end, this, given);
  };
  await priya.type(line);
  ServerResponse.prototype.end = end;
  await laptop.drawn();
  const said = priya.reads().some((text) => text.startsWith('A-2 is on the list'));
  await laptop.stop();
  if (!said || log.length === 0) throw new Error(`"${line}" made no action.`);
  return log;
};

const inCore = (file: string): boolean => file.startsWith('core/');
/** The way in: the door for requests, and the steps behind it. */
const wayIn = /^core\/(?:handle\.ts$|incoming\/)/;
const merged = (files: readonly string[]): readonly string[] =>
  files.filter((file, index) => file !== files[index - 1]);

const log = await trace();
const files = log.map(({ file }) => file);
const crossings = merged(files).map((to, index, all) => ({ from: all[index - 1] ?? '', to }));
const figures = {
  stations: merged(files.filter((file) => wayIn.test(file))),
  crossingsInCore: crossings.filter(({ from, to }) => inCore(from) && inCore(to)).length,
  crossings: crossings.length - 1,
  files: new Set(files).size,
  filesOfCore: new Set(files.filter(inCore)).size,
  functions: new Set(log.map(({ file, at }) => `${file}:${at}`)).size,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  const names = figures.stations.map((file) => file.replace(/^core\/(?:incoming\/)?|\.ts$/g, ''));
  console.log(`"${line}", from the request to its answer:
${names.length} stations within the way in: ${names.join(' > ')}
${figures.crossingsInCore} crossings from file to file inside core, ${figures.crossings} in all
${figures.functions} functions in ${figures.files} files, ${figures.filesOfCore} of them of core`);
}
