import type { InstallAnswer, InstallHttp } from '../../adapters/browser/install.ts';
import type { PendingInstall, PendingInstalls } from '../../core/ports/tokens.ts';

/** Our own address. */
export const own = 'https://folkmoot.example';

/** Installations that were begun, each taken once. */
export const pendingInMemory = (): PendingInstalls => {
  const pending = new Map<string, PendingInstall>();
  return {
    begin: async (state, one) => void pending.set(state, one),
    take: async (state) => {
      const one = pending.get(state);
      pending.delete(state);
      return one;
    },
  };
};

/** A browser with its cookies, which goes where it is sent. */
export const browsing = (install: (http: InstallHttp) => Promise<InstallAnswer>, start: string) => {
  let cookies: string[] = [];
  const go = async (address: string): Promise<InstallAnswer> => {
    const { pathname, searchParams } = new URL(address);
    const query = Object.fromEntries(searchParams);
    const answer = await install({ path: pathname, query, cookies });
    const set = answer.headers['set-cookie'];
    if (set) cookies = set.includes('Max-Age=0') ? [] : [set.split(';')[0] ?? ''];
    return answer;
  };
  return {
    go,
    start: async (): Promise<string> => (await go(`${own}${start}`)).headers.location ?? '',
    cookies: () => cookies,
  };
};
