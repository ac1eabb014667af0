import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { useWork, type WorkSearch } from "./homeApi";

/** Some cases to work on: how many, and the first few. */
export function WorkCard({ title, search }: { title: string; search: WorkSearch }) {
  const texts = useTexts().home;
  const { date } = useTimes();
  const heading = useId();
  const work = useWork(search);
  return (
    <section className="box" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ProblemNote problem={work.error} />
      {work.isPending && <Waiting />}
      {work.isSuccess && (
        <>
          <p className="figure">{texts.count(work.data.total)}</p>
          {work.data.total === 0 && <p>{texts.nothing}</p>}
          <ul className="plain">
            {work.data.items.map((line) => (
              <li key={line.number}>
                <Link to="/cases/$number" params={{ number: line.number }}>
                  {line.number}
                </Link>{" "}
                {line.title} <span className="hint">{date(line.submitted)}</span>
              </li>
            ))}
          </ul>
          {work.data.total > 0 && (
            <Link to="/cases" search={search} aria-label={`${title}: ${texts.all}`}>
              {texts.all}
            </Link>
          )}
        </>
      )}
    </section>
  );
}
