import { type ReactNode, useEffect, useRef, useState } from "react";
import { timeOf } from "../talk/time";
import type { TalkItem } from "./api";
import { texts } from "./texts";

const LONG_PRESS_MILLIS = 500;

interface Props {
  item: TalkItem;
  onUnsend: (messageId: string) => void;
  children: ReactNode;
}

/** A message of one's own. Right-click, a long press or the small button opens what can be done with it. */
export function OwnMessage({ item, onUnsend, children }: Props) {
  const [open, setOpen] = useState(false);
  const press = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { messageId } = item;
  if (messageId === null) {
    return <OwnRow item={item}>{children}</OwnRow>;
  }
  const release = () => clearTimeout(press.current);
  return (
    <OwnRow
      item={item}
      before={
        <button
          type="button"
          className="more"
          aria-label={texts.own.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          ⋯
        </button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same for the keyboard */}
      <div
        className="pressable"
        onContextMenu={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        onPointerDown={() => {
          press.current = setTimeout(() => setOpen(true), LONG_PRESS_MILLIS);
        }}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
      >
        {children}
        {open && <Choices close={() => setOpen(false)} unsend={() => onUnsend(messageId)} />}
      </div>
    </OwnRow>
  );
}

function OwnRow({ item, before, children }: { item: TalkItem; before?: ReactNode; children: ReactNode }) {
  return (
    <div className="row own">
      {before}
      <time dateTime={item.at}>{timeOf(item.at)}</time>
      {children}
    </div>
  );
}

function Choices({ close, unsend }: { close: () => void; unsend: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="choices" role="menu" onKeyDown={(event) => event.key === "Escape" && close()}>
      <button
        ref={first}
        type="button"
        role="menuitem"
        onClick={() => {
          close();
          unsend();
        }}
      >
        {texts.own.unsend}
      </button>
      <button type="button" role="menuitem" onClick={close}>
        {texts.own.cancel}
      </button>
    </div>
  );
}
