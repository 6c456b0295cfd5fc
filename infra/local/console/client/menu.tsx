import { useId, useRef, useState } from 'react';

/** A button and what opens above it; leaving it, choosing and Escape close it. */
export const Menu = <Item,>({
  label,
  sign,
  look = '',
  items,
  nameOf,
  pick,
}: {
  readonly label: string;
  readonly sign: string;
  readonly look?: string;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly pick: (item: Item) => void;
}) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const menu = useId();
  return (
    // Nothing here is pressed but its buttons.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="overflow"
      ref={box}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className={look}
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
      {open && (
        <ul id={menu} className="menu" ref={(list) => list?.scrollIntoView({ block: 'nearest' })}>
          {items.map((item) => (
            <li key={nameOf(item)}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  pick(item);
                }}
              >
                {nameOf(item)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
