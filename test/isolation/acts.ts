import type { Ask } from '../../core/model/register.ts';
import { chats, type Doors } from '../lines/deliveries.ts';
import type { Handled } from '../lines/edges.ts';
import { everyWay, type Wanted } from '../lines/every-way.ts';
import type { Example } from '../lines/examples.ts';
import type { Told } from './story.ts';
import type { Town } from './town.ts';
import { foreignIn, type House, houses, markedLine, moved, valley, wordsIn } from './words.ts';

/** Both edges as somebody of this house comes to them; what they are answered is kept. */
export const doorsOf = (town: Town, house: House): Doors => {
  const { slack } = town.townOf(house);
  const { envelope } = slack;
  const answered = (body: string) => town.out({ house, what: 'what an edge answers', text: body });
  return {
    slack: {
      edge: async (http) => {
        const answer = await town.slack(http);
        answered(answer.body);
        return answer;
      },
      standIn: {
        responseUrl: ({ id }, { channel = 'C1', message, thread }) =>
          envelope.addressOf(
            envelope.hook({
              ...{ channel, user: id },
              ...(message ? { ts: message } : {}),
              ...(thread ? { thread } : {}),
            }),
          ),
        trigger: ({ id }) => envelope.trigger(id),
      },
    },
    teams: {
      teams: { keys: town.keys, serviceUrl: town.chats.serviceOf(house) },
      settings: { TEAMS_APP_ID: town.chats.teamsSettings.TEAMS_APP_ID },
      post: async (headers, body) => {
        const rawBody = typeof body === 'string' ? new TextEncoder().encode(body) : body;
        const answer = await town.teams({ headers, rawBody });
        answered(answer.body);
        return { ...answer, body: answer.body === '' ? undefined : JSON.parse(answer.body) };
      },
    },
    through: async (delivery): Promise<Handled> => {
      const before = town.heard.length;
      await delivery();
      const own = town.heard.slice(before).filter(({ request }) => !request.key.endsWith(':home'));
      const [only, more] = own;
      if (!only || more) throw new Error(`${own.length} requests came in, not one.`);
      return only;
    },
  };
};

/** What somebody of a house wants, in the house's own words, with its form as it opened. */
export interface Act {
  readonly on: Told;
  readonly by: { readonly who: Example['who']; readonly where: NonNullable<Example['where']> };
  readonly wanted: readonly Wanted[];
}
export const actOf = async (town: Town, on: Told, example: Example): Promise<Act> => {
  const { who, where = 'southport', form, further = [], line } = example;
  const own = <Value>(value: Value): Value => moved(on.mark(value), on.house);
  const ask = own(example.ask) as Ask;
  const by = { who, where };
  const word = on.house.words.southport;
  const wanted: Wanted[] = [{ ask, ...(line ? { line: markedLine(line, word) } : {}) }];
  const { command } = chats(doorsOf(town, on.house), on.house);
  for (const { opens, values } of form ? [form, ...further] : []) {
    const { answer } = await (await command.press(by, own(opens))).deliver();
    if (answer.kind !== 'form') throw new Error(`${opens.ask} opened no form.`);
    wanted.push({ ask, form: { opened: answer.form, values: own(values) } });
  }
  return { on, by, wanted };
};

/** Each way that can bring one of these wishes, with what it brings. */
export const waysOf = (town: Town, { on, by, wanted }: Act) => {
  const through = chats(doorsOf(town, on.house), on.house);
  return everyWay.flatMap((way) =>
    wanted.map((one) => ({
      name: way.name,
      wanted: one,
      go: async (): Promise<Handled | undefined> => {
        const delivery = await way.sends(through, by, one, on);
        return delivery?.deliver();
      },
    })),
  );
};

/** Everything that left the bot since, and what of it may not be read where it went. */
export const listening = (town: Town, ofFamily = false) => {
  const [outs, answers] = [town.outs.length, town.heard.length];
  return (): readonly string[] => [
    ...town.outs
      .slice(outs)
      .flatMap(({ house, what, channel, text }) =>
        foreignIn(text, house, channel, ofFamily).map(
          (word) => `${word} in ${house?.key} ${what} ${channel}: ${text.slice(0, 2000)}`,
        ),
      ),
    ...town.heard.slice(answers).flatMap(({ request, answer }) => {
      const house = houses.find(({ team, tenant }) =>
        [team, tenant].includes(request.where.place.split(':')[1] ?? ''),
      );
      const text = JSON.stringify(answer);
      return foreignIn(text, house, undefined, ofFamily).map(
        (word) => `${word} in an answer to ${house?.key}: ${text}`,
      );
    }),
  ];
};

/** Programmes in whose rows words of Valley and of others stand, with these words. */
export const mixedIn = (town: Town): readonly string[] => {
  const found = new Map<string, Set<string>>();
  for (const item of town.double.dump()) {
    const [programme] = /pg-[0-9a-f]+/.exec(`${item.pk?.S} ${item.sk?.S}`) ?? [];
    if (programme === undefined) continue;
    const words = found.get(programme) ?? new Set();
    found.set(programme, words);
    for (const word of wordsIn(JSON.stringify(item))) words.add(word);
  }
  const isValley = (word: string) => word.endsWith(valley.key);
  return [...found].flatMap(([programme, words]) =>
    [...words].some(isValley) && ![...words].every(isValley) ? [`${programme}: ${[...words]}`] : [],
  );
};
