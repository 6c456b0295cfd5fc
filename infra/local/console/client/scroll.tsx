import { type ReactNode, useEffect, useRef } from 'react';

/** Nearer to the end than this, somebody reads the newest. */
const near = 120;

/** The messages of a room; the newest stays in sight unless somebody reads further up. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return undefined;
    let following = true;
    let height = 0;
    const read = () => {
      // Whoever scrolls finds the height as it was; what grew meanwhile has not been seen.
      if (element.scrollHeight !== height) return;
      following = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    // Cards are drawn after their message stands, and a hidden window has no height at all.
    const watch = new ResizeObserver(() => {
      height = element.scrollHeight;
      if (following) element.scrollTop = height;
    });
    watch.observe(inside);
    watch.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, []);
  return (
    // A list that scrolls can only be read by keyboard if it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="messages" role="log" aria-label={label} tabIndex={0} ref={box}>
      <div>{children}</div>
    </div>
  );
};
