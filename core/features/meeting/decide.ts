import type { Deciders } from '../../model/feature.ts';
import { showing } from './decide/agenda.ts';
import { answering } from './decide/answer.ts';
import { cancelling } from './decide/cancel.ts';
import { changing } from './decide/change.ts';
import { scheduling } from './decide/schedule.ts';
import { undoing } from './decide/undo.ts';
import type { MeetingCommand } from './shapes.ts';

/** The rule of each thing that can be wanted of meetings. */
export const meetingDeciders: Deciders<MeetingCommand> = {
  ...scheduling,
  ...answering,
  ...changing,
  ...cancelling,
  ...showing,
  ...undoing,
};
