import { useEffect, useState } from "react";
import type { Action, RichMenu } from "../line/messages";
import { texts } from "./texts";

interface Props {
  richMenuId: string;
  menu: RichMenu;
  image: string;
  onTap: (action: Action) => void;
}

/** The rich menu: a bar that opens a picture with tappable areas. */
export function RichMenuView({ richMenuId, menu, image, onTap }: Props) {
  const [open, setOpen] = useState(menu.selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another menu opens or not as it says itself
  useEffect(() => setOpen(menu.selected), [richMenuId]);
  return (
    <section className="rich-menu" aria-label={texts.input.richMenu}>
      <button type="button" className="rich-menu-bar" aria-expanded={open} onClick={() => setOpen(!open)}>
        {menu.chatBarText}
        <span aria-hidden="true">{open ? " ▾" : " ▴"}</span>
      </button>
      {open && (
        <div className="rich-menu-picture" style={{ aspectRatio: `${menu.size.width} / ${menu.size.height}` }}>
          <img src={image} alt="" />
          {menu.areas.map((area, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: areas of a menu never move
              key={index}
              type="button"
              aria-label={labelOf(area.action)}
              style={{
                left: percent(area.bounds.x, menu.size.width),
                top: percent(area.bounds.y, menu.size.height),
                width: percent(area.bounds.width, menu.size.width),
                height: percent(area.bounds.height, menu.size.height),
              }}
              onClick={() => onTap(area.action)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function labelOf(action: Action): string {
  return (
    action.label ??
    ("text" in action ? action.text : undefined) ??
    ("uri" in action ? action.uri : texts.input.richMenu)
  );
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}
