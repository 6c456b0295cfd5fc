import type { HttpHandler, HttpIn, HttpOut } from '../http.ts';

/** What one call meets in place of success. One that names no answer is answered truly, late. */
export interface Fault {
  /** Done all the same, whatever the answer says. */
  readonly applied?: true;
  /** Called once the call is there: the answer waits for it, and where it never resolves there is none. */
  readonly until?: () => Promise<unknown>;
  /** The connection is closed in place of an answer. */
  readonly cut?: true;
  /** A refusal by its code, in the platform's own form. */
  readonly error?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds after which to come again: too many calls. */
  readonly retryAfter?: number;
  /** What is said in place of the truth: text as it is, anything else as JSON. */
  readonly answer?: unknown;
}
/** Asked at every call; what it answers is what the call meets. It may keep what it hears. */
export type Faults<Call> = (call: Call) => Fault | undefined;

/** A handler that meets what `faults` says; `refusal` words a code as the platform does. */
export const withFaults = <Call>(
  handler: HttpHandler,
  needs: {
    readonly callOf: (request: HttpIn) => Call;
    readonly faults: Faults<Call>;
    readonly refusal: (code: string) => HttpOut;
  },
): HttpHandler => {
  const instead = (fault: Fault): HttpOut | undefined => {
    const { cut, error, status, headers = {}, retryAfter, answer } = fault;
    if (cut) return { status: 0, cut };
    if (retryAfter !== undefined) {
      const refused = needs.refusal(error ?? 'ratelimited');
      const asked = { ...refused.headers, ...headers, 'retry-after': String(retryAfter) };
      return { ...refused, status: 429, headers: asked };
    }
    if (error !== undefined) {
      const refused = needs.refusal(error);
      return {
        ...refused,
        status: status ?? refused.status,
        headers: { ...refused.headers, ...headers },
      };
    }
    if (status === undefined && answer === undefined) return undefined;
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer ?? '');
    return { status: status ?? 200, headers, body };
  };
  return async (request) => {
    const fault = needs.faults(needs.callOf(request));
    if (!fault) return handler(request);
    const done = fault.applied ? await handler(request) : undefined;
    await fault.until?.();
    return instead(fault) ?? done ?? handler(request);
  };
};
