import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** Nearer to the end than this, somebody reads the newest. */
const near = 120;
/** What comes within this time of a press, in milliseconds, is its answer. */
const answersWithin = 4000;

/** Brings one of the messages into sight, and leaves it there until something new comes. */
export type Bring = (message: Element) => void;

/** The messages of a room; the newest stays in sight unless somebody reads further up, and the answer to a press comes into sight. */
export const Scroll = ({
  label,
  bring,
  children,
}: {
  label: string;
  bring: RefObject<Bring | undefined>;
  children: ReactNode;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return undefined;
    let following = true;
    let height = 0;
    let shown = 0;
    let pressed = Number.NEGATIVE_INFINITY;
    /** What came last, which in a thread is not the last in order. */
    let newest: Element | null = null;
    const show = () => {
      height = element.scrollHeight;
      if (!following) return;
      if (newest === inside.lastElementChild || !newest?.isConnected) element.scrollTop = height;
      else newest.scrollIntoView({ block: 'center' });
      shown = element.scrollTop;
    };
    bring.current = (message) => {
      following = true;
      newest = message;
      show();
    };
    const read = () => {
      // Whoever scrolls finds the height as it was; what grew meanwhile has not been seen.
      if (element.scrollHeight !== height || element.scrollTop === shown) return;
      following = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    const added = new MutationObserver((changes) => {
      const came = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      newest = came.findLast((node) => node instanceof Element) ?? newest;
      if (performance.now() - pressed < answersWithin) following = true;
      show();
    });
    const press = () => {
      pressed = performance.now();
    };
    added.observe(inside, { childList: true });
    // Cards are drawn after their message stands, and a hidden window has no height at all.
    const watch = new ResizeObserver(show);
    watch.observe(inside);
    watch.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    // Adaptive Cards keep their clicks to themselves.
    element.addEventListener('click', press, { capture: true });
    return () => {
      bring.current = undefined;
      added.disconnect();
      watch.disconnect();
      element.removeEventListener('scroll', read);
      element.removeEventListener('click', press, { capture: true });
    };
  }, [bring]);
  return (
    // A list that scrolls can only be read by keyboard if it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="messages" role="log" aria-label={label} tabIndex={0} ref={box}>
      <div>{children}</div>
    </div>
  );
};
