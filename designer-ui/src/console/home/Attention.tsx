import { Link } from "@tanstack/react-router";
import { CaseLinks } from "../parts/CaseLinks";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { useAttention } from "./homeApi";

/** What went wrong, or soon will. */
export function Attention() {
  const texts = useTexts().home;
  const attention = useAttention();
  const items = attention.data?.items ?? [];
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{texts.attention}</h2>
      <ProblemNote problem={attention.error} />
      {attention.isSuccess && items.length === 0 && <p>{texts.calm}</p>}
      {items.length > 0 && (
        <ul className="note note-error">
          {items.map(({ kind, count, numbers }) => (
            <li key={kind}>
              {texts.concerns[kind]?.(count) ?? `${kind}: ${count}`}{" "}
              {kind === "expiring-tokens" && <Link to="/settings/tokens">{texts.all}</Link>}
              {kind === "refunds-to-approve" && (
                <Link to="/money" search={{ section: "refunds" }}>
                  {texts.all}
                </Link>
              )}{" "}
              <CaseLinks numbers={numbers} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
