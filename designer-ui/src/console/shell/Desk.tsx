import { Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { Waiting } from "../parts/Waiting";
import { PhonePanel } from "../phone/PhonePanel";
import { usePhone } from "../phone/usePhone";
import { Gate } from "../signin/Gate";
import { useTexts } from "../texts/language";
import { ConnectionBar } from "./ConnectionBar";
import { Header } from "./Header";
import { Notices } from "./notices";
import { SideNav } from "./SideNav";

/** The frame of daily work: header, side navigation, the page, and the phone beside it. */
export function Desk() {
  return (
    <Notices>
      <Gate>
        <Frame />
      </Gate>
      <ConnectionBar />
    </Notices>
  );
}

function Frame() {
  const texts = useTexts().shell;
  const [menuOpen, setMenuOpen] = useState(false);
  const phone = usePhone();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <div className={`desk${menuOpen ? " desk-menu" : ""}${phone?.open === true ? " desk-phone" : ""}`}>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <Header menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} phone={phone} />
      <SideNav onGo={() => setMenuOpen(false)} />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      {phone?.open === true && <PhonePanel />}
    </div>
  );
}

/** On a new page the keyboard starts at its beginning, as it would with pages the browser loads; a changed filter leaves it alone. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      main.current?.focus();
    }
  }, [pathname, main]);
}
