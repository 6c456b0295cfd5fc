import { british } from '../../model/locale.ts';
import { chatNamed } from '../../model/platforms.ts';

/** A person as a sentence names them. */
export interface Who {
  readonly name: string;
  readonly organisation?: string;
}
/** A channel as a sentence names it. */
export interface Channel {
  readonly name?: string;
  readonly platform: string;
}

/** "Sam (Harbour Trust)"; an account whose name the chat has not told yet is someone. */
export const named = ({ name, organisation }: Who): string => {
  const known = name === '' ? 'someone new' : name;
  return organisation ? `${known} (${organisation})` : known;
};

export const chat = (platform: string): string => chatNamed(platform)?.name ?? platform;

/** "#southport (Slack)", "Southport partners (Teams)", "a channel on Teams". */
export const channel = ({ name, platform }: Channel): string => {
  if (!name) return `a channel on ${chat(platform)}`;
  const sign = chatNamed(platform)?.channelSign ?? '';
  const shown = sign !== '' && name.startsWith(sign) ? name : `${sign}${name}`;
  return `${shown} (${chat(platform)})`;
};

/** "Asha", "Asha and Sam", "Asha, Sam and Jo". */
export const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

/** "1 past its date", "3 past their date". */
export const pastDate = (number: number): string =>
  `${number} past ${number === 1 ? 'its' : 'their'} date`;

/** "1 person", "3 people". */
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString(british)} ${number === 1 ? one : many}`;

/** "without quorum and majority" of what is not there; nothing where it all is. */
export const without = (lacks: readonly string[]): readonly string[] =>
  lacks.length === 0 ? [] : [`without ${list(lacks)}`];
