import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { questions } from '../../core/features/asks.ts';
import { schemaOf } from '../../core/model/ask.ts';
import type { Ask } from '../../core/model/register.ts';
import { rows } from '../core/language/all-rows.ts';
import { hearing } from '../functions/logs/heard.ts';
import { inSlack, type Name, names } from '../lines/cast.ts';
import { chats } from '../lines/deliveries.ts';
import { onPaper } from '../lines/permitted.ts';
import { likeness } from '../released/seen.ts';
import { samples } from '../released/variants.ts';
import { slackDriver } from '../support/slack/driver.ts';
import { secret } from '../support/slack/stage.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { doorsOf, listening, mixedIn } from './acts.ts';
import { safeLog } from './log.ts';
import { enriched } from './rich.ts';
import { prepared, type Told } from './story.ts';
import { type Town, town } from './town.ts';
import { foreignIn, isOfFamily, moved } from './words.ts';

let on: Town;
let all: readonly Told[];
beforeAll(async () => {
  on = await town('2027-01-04T09:00:00.000Z');
  await prepared(on);
  all = await enriched(on);
});
let log: ReturnType<typeof hearing>;
let leaks: () => readonly string[];
beforeEach(() => {
  log = hearing();
  leaks = listening(on);
});
afterEach(() => {
  vi.restoreAllMocks();
  on.core.ports = on.ports;
  safeLog(log.lines);
});

const through = ({ house }: Told) => chats(doorsOf(on, house), house);
/** All is read as it stands, and nothing is written. */
const onlyRead = () => {
  on.core.ports = { ...on.ports, store: onPaper(on.store).store };
};
/** Whatever is asked in its likeness, once. */
const once = (asks: readonly Ask[], seen: Set<string>): readonly Ask[] =>
  asks.filter((ask) => !seen.has(likeness(ask)) && seen.add(likeness(ask)));
const buttonsSince = (from: number): readonly Ask[] =>
  on.heard
    .slice(from)
    .flatMap(({ answer }) => (answer.kind === 'view' ? buttonsOf(answer.view) : []))
    .map(({ ask }) => ask);

const pressing = async (one: Told, who: Name, asks: readonly Ask[]): Promise<void> => {
  const { command, teams } = through(one);
  for (const [index, ask] of asks.entries()) {
    const where = index % 3 === 2 ? 'direct' : 'southport';
    const chat = index % 2 === 0 ? command : teams;
    try {
      await (await chat.press({ who, where }, ask)).deliver();
    } catch (error) {
      if (!/too long for a button|requests came in/.test(String(error))) throw error;
    }
  }
};

/** Of all questions, and the buttons that come of them, these are asked in each house. */
const asking = async (isThese: (name: string) => boolean): Promise<void> => {
  onlyRead();
  const schema = z.union(questions().map(schemaOf) as never);
  const made = (samples(z.toJSONSchema(schema) as never) as readonly Ask[]).filter(({ ask }) =>
    isThese(ask),
  );
  const these = (asks: readonly Ask[]) =>
    asks.filter((ask) => isThese(ask.ask === 'form' ? ask.form : ask.ask));
  for (const [at, one] of all.entries()) {
    const own = made.filter((_, index) => index % all.length === at);
    const ids = JSON.stringify(moved(own, one.house))
      .replaceAll('person:sam', one.person.sam)
      .replaceAll('partnership:southport', one.id);
    const seen = new Set<string>();
    let next = once(JSON.parse(ids), seen);
    for (const who of ['asha', 'mia', 'stan'] as const) {
      const from = on.heard.length;
      await pressing(one, who, next);
      next = once(these(buttonsSince(from)), seen).filter((_, index) => index % all.length === at);
    }
    await pressing(one, 'priya', next);
  }
};

describe('nothing that one house says is read in another', () => {
  it('by any question, and by any button that comes of it', async () => {
    await asking((name) => !isOfFamily(name));
    expect(leaks()).toEqual([]);
  });

  it('by any about the family, but for what partnerships are called', async () => {
    leaks = listening(on, true);
    await asking(isOfFamily);
    expect(leaks()).toEqual([]);
  });

  it('by any line that people type', async () => {
    onlyRead();
    for (const [at, one] of all.entries()) {
      const { command, mention, teams } = through(one);
      const own = rows.filter(({ mentions, typed }) => !mentions && typed !== '');
      for (const [index, { typed }] of own.entries()) {
        if (index % all.length !== at) continue;
        const chat = [command, mention, teams][Math.floor(index / all.length) % 3] ?? command;
        const who = (['asha', 'sam', 'mia', 'stan'] as const)[index % 4] ?? 'sam';
        const line = typed.replaceAll('⏎', '\n');
        await (await chat.type({ who, where: 'southport' }, line)).deliver().catch(() => {});
      }
    }
    expect(leaks()).toEqual([]);
  });

  it('on anybody’s Home', async () => {
    for (const { house } of all) {
      const { slack } = on.townOf(house);
      const driver = slackDriver({
        ...{ send: on.slack, secret, responseUrl: () => '', team: house.team },
        trigger: ({ id }) => slack.envelope.trigger(id),
      });
      for (const name of names) await driver.opens(inSlack(name));
      expect(slack.state.homes.size).toBeGreaterThan(4);
    }
    expect(leaks()).toEqual([]);
  });

  it('in any file behind a link', async () => {
    let opened = 0;
    for (const { house } of all) {
      const own = on.outs.filter((one) => one.house === house).map(({ text }) => text);
      const links = own.flatMap((text) => text.match(/\/files\/[\w.~%/-]+/g) ?? []);
      for (const rawPath of new Set(links)) {
        const { statusCode, body = '' } = (await on.files({ rawPath } as never)) as {
          statusCode: number;
          body?: string;
        };
        if (statusCode === 200) opened += 1;
        const ofFamily = rawPath.includes('/register/');
        const text = ofFamily ? foreignIn(body, house, undefined, true).join() : body;
        on.out({ house, what: `file ${rawPath}`, text });
      }
    }
    expect(opened).toBeGreaterThan(9);
    expect(leaks()).toEqual([]);
  });

  it('in the weeks after: reminders, digests, days, reviews and what lapses', async () => {
    const from = on.outs.length;
    await on.to('2027-01-12T12:00:00.000Z', 6);
    await on.to('2027-02-02T12:00:00.000Z', 24);
    await on.to('2027-03-05T12:00:00.000Z', 96);
    expect(on.outs.length - from).toBeGreaterThan(100);
    expect(mixedIn(on)).toEqual([]);
    expect(leaks()).toEqual([]);
  });
});
