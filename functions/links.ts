import { sealedBy, sealer } from '../adapters/aws/seal.ts';
import type { FilePorts } from '../core/files.ts';
import type { Ports } from '../core/ports/ports.ts';
import { type Environment, settings } from './settings.ts';

/** How the edges make links to files; nothing where no key is kept for it. */
export const linksIn = (environment: Environment): Pick<Ports, 'links'> => {
  const { FILES_KEY, FILES_URL } = settings('links', environment);
  return FILES_KEY && FILES_URL ? { links: { at: FILES_URL, seal: sealer(FILES_KEY) } } : {};
};

/** By which keys links are opened. Throws one sentence where there is none. */
export const sealsIn = (environment: Environment): Pick<FilePorts, 'holds'> => {
  const { FILES_KEY, FILES_KEY_BEFORE } = settings('files', environment);
  return { holds: sealedBy([FILES_KEY, ...(FILES_KEY_BEFORE ? [FILES_KEY_BEFORE] : [])]) };
};
