import { Link } from "@tanstack/react-router";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";

/** The way to enter something for somebody, for those who may. */
export function ProxyLink() {
  const texts = useTexts().proxy;
  return useMay()("cases-work") ? (
    <Link to="/cases/proxy" className="button button-outline button-small">
      {texts.button}
    </Link>
  ) : null;
}
