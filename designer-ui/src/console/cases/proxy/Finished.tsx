import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts/language";
import { CaseProxyBox } from "./CaseProxyBox";
import type { Entry } from "./proxyApi";
import { Said } from "./Said";

/** All is entered: what the person is told, the case, and the code to take it home with. */
export function Finished({ entry }: { entry: Entry }) {
  const texts = useTexts().proxy;
  return (
    <div className="stack">
      <p role="status" className="note">
        {entry.case ? texts.sent(entry.case) : texts.ended}
      </p>
      <Said said={entry.said} />
      {entry.case && (
        <>
          <CaseProxyBox number={entry.case} />
          <p>
            <Link to="/cases/$number" params={{ number: entry.case }} search={{}} className="button button-outline">
              {texts.toCase(entry.case)}
            </Link>
          </p>
        </>
      )}
      <p>
        <Link to="/cases/proxy">{texts.another}</Link>
      </p>
    </div>
  );
}
