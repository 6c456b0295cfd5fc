import type { Plugin } from 'vitest/config';
import { withBug } from './planted.ts';
import { plantedInLaws } from './planted-laws.ts';

/** Puts the bug of that name into the source as the tests load it; nothing where none is named. */
export const planting = (name: string | undefined): Plugin[] => {
  if (!name) return [];
  const bug = plantedInLaws.find((one) => one.name === name);
  if (!bug) throw new Error(`no such bug: ${name}`);
  const transform = (code: string, file: string) =>
    file.endsWith(`/${bug.file}`) ? withBug(bug, code) : undefined;
  return [{ name: 'planted', enforce: 'pre', transform }];
};
