import type { FeatureFiles } from '../../model/feature-files.ts';
import { actionsFile } from './file.ts';

/** What of actions goes out as files. */
export const actionFiles: FeatureFiles = { actions: actionsFile };
