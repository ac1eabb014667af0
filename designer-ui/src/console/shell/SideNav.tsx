import { Link } from "@tanstack/react-router";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { navigation } from "./navigation";

/** Where this person may go. */
export function SideNav({ onGo }: { onGo: () => void }) {
  const texts = useTexts().shell;
  const may = useMay();
  return (
    <nav className="side" aria-label={texts.navigation} id="side">
      <ul className="plain">
        {navigation
          .filter(({ actions }) => actions.length === 0 || actions.some(may))
          .map(({ to, text }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === "/" }} onClick={onGo}>
                {texts[text]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
