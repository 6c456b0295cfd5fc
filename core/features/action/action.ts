import type { Read } from '../../model/stored-schemas.ts';
import type { ActionShapes, actionEvents, readAction } from './stored.ts';

/** The action as its journal makes it. */
export type Action = ReturnType<typeof readAction>;
export type ActionEvent = Read<ReturnType<typeof actionEvents>>;

export type Owner = Read<ActionShapes['owner']>;
/** What somebody may have set since a card was drawn. */
export type Value = keyof Action['touched'];
export type ActionBefore = Read<ActionShapes['before']>;
