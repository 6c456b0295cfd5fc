import { readDay } from '../dates/day.ts';
import type { Line } from '../line.ts';
import type { ReadContext, Understood } from '../reading.ts';
import { say } from '../saying.ts';

const regrets =
  /^(?:(?:i'?m )?(?:so |very )?sorry|apologies|(?:i )?(?:can'?t|cannot|can not|won'?t|will not) (?:make|come|be there|attend))/i;
const assents = /^(?:i'?ll be there|i will be there|see you there|(?:i'?m )?coming|attending)\b/i;

/** Words in a direct message about the meeting that is next: nothing is done by itself, one press confirms. */
export const readAgainstMeeting = (line: Line, context: ReadContext): Understood | undefined => {
  const { nextMeeting } = context;
  const sorry = regrets.test(line.plain);
  if (!nextMeeting?.ref || !(sorry || assents.test(line.plain))) return undefined;
  if (readDay(line.plain, context)) return undefined;
  const { ref, day } = nextMeeting;
  const ask = { ask: sorry ? 'meeting.apologies' : 'meeting.attend', ref } as const;
  const saying = sorry
    ? say('reading.send-apologies', { day })
    : say('reading.say-attending', { day });
  return {
    kind: 'asked',
    reply: {
      saying,
      offers: [
        { label: say('label.yes', {}), about: ref, ask },
        { label: say('label.no', {}), ask: { ask: 'never-mind' } },
      ],
    },
  };
};
