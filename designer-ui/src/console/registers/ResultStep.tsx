import { Link } from "@tanstack/react-router";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { CountList } from "./CountList";
import type { Counts, RegisterName } from "./registerApi";

interface Props {
  counts: Counts;
  name: RegisterName;
  onAgain: () => void;
}

/** What came of the import. */
export function ResultStep({ counts, name, onAgain }: Props) {
  const texts = useTexts().registers.wizard;
  return (
    <section className="box">
      <div role="status">
        <h2>{texts.done(counts.version)}</h2>
      </div>
      <CountList counts={counts} />
      <div className="row">
        <Link
          className="button button-solid"
          to="/registers/$id"
          params={{ id: name.id }}
          search={name.package === undefined ? {} : { package: name.package }}
        >
          {texts.toRegister}
        </Link>
        <Button onPress={onAgain}>{texts.again}</Button>
      </div>
    </section>
  );
}
