import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { Paging } from "../parts/Paging";
import { ProblemForm } from "../parts/ProblemForm";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { PAGE_SIZE, type Resident, useResidents } from "./residentApi";

/** The residents, all or those found. What is searched for stays out of the address: it is personal. */
export function ResidentListPage() {
  const texts = useTexts().residents;
  const [{ text, page }, setSearch] = useState({ text: "", page: 1 });
  const [typed, setTyped] = useState("");
  const may = useMay();
  const residents = useResidents(text, page);
  const all = () => {
    setTyped("");
    setSearch({ text: "", page: 1 });
  };
  return (
    <Page
      title={texts.title}
      aside={
        may("residents-erase") && (
          <Link to="/residents/erasures" className="page-up">
            {texts.holdings.certificates}
          </Link>
        )
      }
    >
      <search className="box">
        <ProblemForm problem={residents.error} onSubmit={() => setSearch({ text: typed.trim(), page: 1 })}>
          <div className="row row-end">
            <Field name="text" label={texts.search} value={typed} onChange={setTyped} />
            <Button type="submit" look="solid">
              {texts.find}
            </Button>
            <Button look="text" isDisabled={text === ""} onPress={all}>
              {texts.all}
            </Button>
          </div>
          <p className="hint">{texts.searchHint}</p>
        </ProblemForm>
      </search>
      {residents.isPending && <Waiting />}
      {residents.isSuccess && (
        <>
          <p role="status">
            {residents.data.total > 0 ? texts.count(residents.data.total) : text === "" ? texts.none : texts.notFound}
          </p>
          {residents.data.total > 0 && <Table residents={residents.data.items} />}
          <Paging
            page={page}
            total={residents.data.total}
            size={PAGE_SIZE}
            onGo={(next) => setSearch({ text, page: next })}
          />
        </>
      )}
    </Page>
  );
}

function Table({ residents }: { residents: readonly Resident[] }) {
  const texts = useTexts().residents;
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.channel}</th>
            <th scope="col">{texts.language}</th>
            <th scope="col">{texts.state}</th>
          </tr>
        </thead>
        <tbody>
          {residents.map((resident) => (
            <tr key={resident.id}>
              <th scope="row">
                <Link to="/residents/$id" params={{ id: resident.id }}>
                  {resident.name ?? texts.unnamed}
                </Link>
              </th>
              <td>{texts.channels[resident.channelKind] ?? resident.channelKind}</td>
              <td>{texts.languages[resident.language] ?? resident.language}</td>
              <td>
                <Following resident={resident} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether messages arrive, and since when where that is known. */
export function Following({ resident }: { resident: Resident }) {
  const texts = useTexts().residents;
  const { dateTime } = useTimes();
  const since = resident.followingSince;
  return (
    <>
      {resident.following ? texts.following : <span className="tag tag-deficient">{texts.blocked}</span>}
      {since !== null && since !== undefined && <span className="hint"> {texts.since(dateTime(since))}</span>}
    </>
  );
}
