import type { MakeFile } from '../model/feature-files.ts';
import { actionFiles } from './action/files.ts';
import { familyFiles } from './family/files.ts';
import { meetingFiles } from './meeting/files.ts';
import { partnershipFiles } from './partnership/files.ts';
import { pollFiles } from './poll/files.ts';
import { programmeFiles } from './programme/files.ts';

const all = [actionFiles, familyFiles, meetingFiles, partnershipFiles, pollFiles, programmeFiles];
/** Every file that a link can open, by its kind. */
const files = new Map<string, MakeFile>(all.flatMap((one) => Object.entries(one)));

/** How a file of that kind is made; undefined where there is none. */
export const fileOf = (kind: string): MakeFile | undefined => files.get(kind);
