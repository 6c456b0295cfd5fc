import type { Fault } from '../../infra/local/standins/faults.ts';

/** What may befall a call on its way, whichever chat it is for. */
export const hang: Fault = { until: () => new Promise(() => {}) };
export const garbage: Fault = { answer: '<html>proxy</html>' };
export const redirect: Fault = {
  status: 302,
  headers: { location: 'http://127.0.0.1:9/stolen' },
};
/** Done, and then answered with an error. */
export const applied: Fault = { applied: true, status: 500 };
