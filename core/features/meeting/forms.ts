import type { FormRule } from '../../model/feature.ts';
import { change, schedule } from './forms/make.ts';
import { add, instead } from './forms/small.ts';

/** The forms about meetings, by name. */
export const meetingForms: Readonly<Record<string, FormRule>> = {
  'meeting.schedule': schedule,
  'meeting.change': change,
  'meeting.add': add,
  'meeting.instead': instead,
};
