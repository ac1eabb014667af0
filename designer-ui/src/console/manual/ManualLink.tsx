import { Link, useLocation } from "@tanstack/react-router";
import { useTexts } from "../texts/language";
import { chapterOf } from "./chapters";

/** Leads to the chapter that tells of the page one is on. */
export function ManualLink() {
  const texts = useTexts().manual;
  const { pathname } = useLocation();
  return (
    <Link to="/manual/$chapter" params={{ chapter: chapterOf(pathname) }} className="head-manual">
      {texts.link}
    </Link>
  );
}
