import { useState } from "react";
import { Face } from "../talk/Face";
import type { Resident } from "./api";
import { texts } from "./texts";

interface Props {
  accountName: string;
  friendship: Resident["friendship"];
  onBlock: () => void;
  onFollow: () => void;
}

/** The account's name, and what can be done with the account itself. */
export function PhoneHeader({ accountName, friendship, onBlock, onFollow }: Props) {
  const [open, setOpen] = useState(false);
  const friend = friendship === "friend";
  const choose = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <>
      <header className="phone-header">
        <Face name={accountName} />
        <div className="account">
          <h1>{accountName}</h1>
          <small>{texts.talk.official}</small>
        </div>
        <button
          type="button"
          className="plain"
          aria-label={texts.talk.menu}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          ☰
        </button>
        {open && (
          <div
            className="choices header-choices"
            role="menu"
            onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
          >
            <button type="button" role="menuitem" onClick={() => choose(friend ? onBlock : onFollow)}>
              {friend ? texts.talk.block : friendship === "blocked" ? texts.talk.unblock : texts.talk.addFriend}
            </button>
          </div>
        )}
      </header>
      {!friend && (
        <div className="friend-bar">
          <span>{friendship === "blocked" ? texts.talk.blockedNote : texts.talk.addFriendNote}</span>
          <button type="button" className="primary" onClick={onFollow}>
            {friendship === "blocked" ? texts.talk.unblock : texts.talk.addFriend}
          </button>
        </div>
      )}
    </>
  );
}
