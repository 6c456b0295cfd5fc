import { type ReactNode, useEffect, useRef } from 'react';

/** The messages of a room, with the newest in sight unless somebody reads further up. */
export const Scroll = ({
  label,
  count,
  children,
}: {
  label: string;
  count: string;
  children: ReactNode;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef('');
  useEffect(() => {
    const element = box.current;
    if (!element || shown.current === count) return;
    const [room = ''] = count.split(' ');
    const moved = !shown.current.startsWith(room);
    const near = element.scrollHeight - element.scrollTop - element.clientHeight < 600;
    shown.current = count;
    if (moved || near) element.scrollTop = element.scrollHeight;
  }, [count]);
  return (
    // A list that scrolls can only be read by keyboard if it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="messages" role="log" aria-label={label} tabIndex={0} ref={box}>
      {children}
    </div>
  );
};
