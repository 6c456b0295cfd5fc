import type { ChatRefusal } from '../../model/chat-refusal.ts';
import { type Channel, channel } from './names.ts';

type Place = { channel?: Channel; who?: string };
interface Untold extends Place {
  readonly why: ChatRefusal | 'doubt';
  readonly code?: string;
}

const to = (v: Place): string => (v.channel ? channel(v.channel) : v.who || 'one person');
const coded = ({ code }: Untold): string => (code ? ` (${code})` : '');

const inChannel = {
  'place-gone': 'it is archived or gone',
  'not-a-member': 'I am not in it, or it is hidden from me',
  unreachable: 'the chat does not let me write there',
};
const mended = {
  'place-gone': 'Bring it back and press Post again, or connect another channel.',
  'not-a-member': 'Invite me and press Post again, or connect another channel.',
  unreachable: 'Once I may write there press Post again, or connect another channel.',
};
type OfPlace = keyof typeof inChannel;
const isOfPlace = (why: Untold['why']): why is OfPlace => why in inChannel;

const why = (v: Untold): string => {
  if (v.why === 'doubt') return 'no answer came, so it may or may not have arrived';
  if (v.why === 'too-large') return 'it was too large for the chat';
  if (!isOfPlace(v.why)) return 'the chat would not take it';
  if (v.channel) return inChannel[v.why];
  return 'the account is closed, or takes no messages from me';
};

const answered = (v: Untold & { arrived: boolean }): string => {
  const where = v.channel ? ` in ${channel(v.channel)}` : '';
  const reached = v.arrived ? 'It reached them another way.' : 'It did not reach them.';
  return `An answer to ${v.who || 'one person'}${where} was refused: ${why(v)}${coded(v)}. ${reached}`;
};

/** What was not told, and why. */
export const untoldPhrases = {
  'untold.to': to,
  'untold.why': (v: Untold) => `${why(v)}${coded(v)}`,
  'untold.answer': answered,
  untold: (v: Untold) => {
    const where = to(v);
    if (v.why === 'doubt')
      return `I got no answer to a message to ${where}, so it may or may not have arrived. Have a look, and press Post again if it is not there.`;
    if (!isOfPlace(v.why))
      return `A message to ${where} was not taken: ${why(v)}${coded(v)}. Press Post again once that is mended.`;
    return v.channel
      ? `I can't post in ${where}: ${why(v)}${coded(v)}. ${mended[v.why]}`
      : `I can't reach ${where}: ${why(v)}${coded(v)}. Post again tries once more.`;
  },
};
