import type { MakeFile } from '../model/feature-files.ts';
import { meetingFiles } from './meeting/files.ts';

/** Every file that a link can open, by its kind. */
const files = new Map<string, MakeFile>(Object.entries(meetingFiles));

/** How a file of that kind is made; undefined where there is none. */
export const fileOf = (kind: string): MakeFile | undefined => files.get(kind);
