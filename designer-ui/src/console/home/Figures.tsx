import { Link } from "@tanstack/react-router";
import { usePackages } from "../cases/caseApi";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { useFigures } from "./homeApi";

/** How many cases each procedure has, by the states that every procedure knows. */
export function Figures() {
  const texts = useTexts();
  const figures = useFigures();
  const packages = usePackages();
  const items = figures.data?.items ?? [];
  const states = Object.entries(texts.cases.list.states);
  const count = (id: string, state?: string) =>
    items
      .filter((one) => one.package === id && (state === undefined || one.state === state))
      .reduce((sum, one) => sum + one.count, 0);
  const ids = [...new Set(items.map((one) => one.package))];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{texts.home.figures}</h2>
      <ProblemNote problem={figures.error} />
      {figures.isSuccess && ids.length === 0 && <p>{texts.home.nothing}</p>}
      {ids.length > 0 && (
        <div className="scroll">
          <table className="table" aria-labelledby="figures">
            <thead>
              <tr>
                <th scope="col">{texts.home.procedure}</th>
                {states.map(([state, title]) => (
                  <th scope="col" className="number" key={state}>
                    {title}
                  </th>
                ))}
                <th scope="col" className="number">
                  {texts.home.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {ids.map((id) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/cases" search={{ package: id }}>
                      {packages.data?.find(({ value }) => value === id)?.title ?? id}
                    </Link>
                  </th>
                  {states.map(([state]) => (
                    <td className="number" key={state}>
                      {count(id, state)}
                    </td>
                  ))}
                  <td className="number">{count(id)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
