import { handle } from '../../core/handle.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { type Chat, chats, type Delivery } from './deliveries.ts';
import type { Edges } from './edges.ts';
import type { Example, Prepared } from './examples.ts';
import { type Southport, southport, wordsOf } from './southport.ts';

/** How a command is given. */
export type How = 'pressed' | 'typed' | 'typed in a mention' | 'in a form';
export interface Round {
  readonly on: Southport;
  readonly example: Example;
  readonly sent: Delivery;
}

const formOf = (answer: Answer) => {
  if (answer.kind !== 'form') throw new Error(`no form opened: ${wordsOf(answer)}`);
  return answer.form;
};

const sentBy = async (how: How, chat: Chat, example: Example): Promise<Delivery> => {
  const by = { who: example.who, where: example.where ?? 'southport' } as const;
  switch (how) {
    case 'pressed':
      return chat.press(by, example.ask);
    case 'typed':
    case 'typed in a mention':
      return chat.type(by, example.line ?? '');
    case 'in a form': {
      const { opens, values } = example.form ?? { opens: example.ask, values: {} };
      const { answer } = await (await chat.press(by, opens)).deliver();
      return chat.submit(by, formOf(answer), values as never);
    }
  }
};

/** A Southport of its own, and the delivery that is made to it. */
export const begin = async (
  both: Edges,
  prepared: Prepared,
  how: How,
  chat: 'Slack' | 'Teams',
): Promise<Round> => {
  const on = await southport();
  both.core.handle = (request) => handle(request, on.world.ports);
  const example = await prepared(on, chat);
  const all = chats(both);
  const through =
    chat === 'Teams' ? all.teams : all[how === 'typed in a mention' ? 'mention' : 'command'];
  const sent = await sentBy(how, through, example);
  return { on, example, sent };
};

/** How much has been written in this round's Southport. */
export const written = ({ on }: Round) => on.kept.written();
