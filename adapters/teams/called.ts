/** What came of one call. `barred`: the address is not on the list, or there is none. `unsigned`: no token to be had. */
export type Called =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly retryAfter?: number;
      /** Refused because another region's address is the right one. */
      readonly elsewhere?: true;
    }
  | { readonly kind: 'unsent' | 'unanswered' | 'barred' | 'unsigned' };
