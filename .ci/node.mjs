import paths from 'node:path';

const named = (platform) => (platform === 'win32' ? 'node.exe' : 'node');
const on = (platform) => (platform === 'win32' ? paths.win32 : paths.posix);

/** The Node that is pinned, on the system it is for. */
export const nodeIn = (root, platform = process.platform) =>
  on(platform).join(root, 'node_modules', 'node', 'bin', named(platform));

/** What stood on the PATH, with the folder of this program before it. */
export const pathFrom = (program, path = '', platform = process.platform) =>
  [on(platform).dirname(program), ...(path === '' ? [] : [path])].join(on(platform).delimiter);
