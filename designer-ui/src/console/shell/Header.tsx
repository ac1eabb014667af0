import { Link, useNavigate } from "@tanstack/react-router";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { JobsMenu } from "../jobs/JobsMenu";
import { ManualLink } from "../manual/ManualLink";
import { Button } from "../parts/Button";
import { useSession } from "../signin/person";
import { useDoor } from "../signin/useDoor";
import { useTexts } from "../texts/language";
import { LanguageSwitch } from "./LanguageSwitch";

interface Props {
  menuOpen: boolean;
  onMenu: () => void;
  /** Undefined where no phone goes with the page. */
  phone?: { open: boolean; toggle: () => void } | undefined;
}

/** Whose counter it is, who works at it, and the way out. */
export function Header({ menuOpen, onMenu, phone }: Props) {
  const texts = useTexts().shell;
  const { municipality, account } = useSession();
  const navigate = useNavigate();
  const { leave } = useDoor();
  return (
    <header className="head">
      <button type="button" className="head-menu" aria-expanded={menuOpen} aria-controls="side" onClick={onMenu}>
        {texts.menu}
      </button>
      <Link to="/" className="brand">
        {texts.product}
      </Link>
      <span className="head-city">{municipality.name}</span>
      <span className="head-space" />
      {phone !== undefined && (
        <button type="button" className="head-phone" aria-expanded={phone.open} onClick={phone.toggle}>
          {phone.open ? texts.closePhone : texts.openPhone}
        </button>
      )}
      <ManualLink />
      <JobsMenu />
      <LanguageSwitch />
      <MenuTrigger>
        <Button look="text" small aria-label={texts.account(account.name)}>
          {account.name}
        </Button>
        <Popover placement="bottom end" className="popover">
          <Menu className="menu" aria-label={texts.account(account.name)}>
            <MenuItem className="menu-item" onAction={() => void navigate({ to: "/account" })}>
              {texts.ownAccount}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => void leave()}>
              {texts.signOut}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </header>
  );
}
