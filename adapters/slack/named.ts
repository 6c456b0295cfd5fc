import { visible } from '../../core/lib/visible.ts';
import type { Request } from '../../core/model/request.ts';
import type { Directory } from '../../core/ports/directory.ts';

interface User {
  readonly name?: string | null | undefined;
  readonly real_name?: string | null | undefined;
  readonly profile?:
    | {
        readonly display_name?: string | null | undefined;
        readonly real_name?: string | null | undefined;
      }
    | null
    | undefined;
}

/** What Slack calls somebody, the first of their names that shows anything; '' where none does. */
export const nameOf = ({ name, real_name: real, profile }: User): string =>
  [profile?.display_name, profile?.real_name, real, name].find(
    (one) => one !== null && one !== undefined && visible.test(one),
  ) ?? '';

/** At most so many people are looked up for one line; the rest stay nameless and are asked about. */
const most = 5;

/** The request with the names of mentioned people whom Slack named by id only, as it does in events. */
export const named = async (
  request: Request,
  directory: Pick<Directory, 'account'>,
): Promise<Request> => {
  const { input, where } = request;
  if (input.kind !== 'typed' || input.typed.mentions.every(({ name }) => name !== '')) {
    return request;
  }
  const { text, mentions } = input.typed;
  const known = await Promise.all(
    mentions.map(async (mention, at) => {
      if (mention.name !== '' || at >= most) return mention;
      const found = await directory.account(mention.account, where.place);
      return { ...mention, name: found?.name ?? '' };
    }),
  );
  return { ...request, input: { ...input, typed: { text, mentions: known } } };
};
