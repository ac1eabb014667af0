import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Columns } from "./Columns";
import { RegisterState } from "./RegisterListPage";
import { Rows } from "./Rows";
import { type Register, useRegister } from "./registerApi";
import { Versions } from "./Versions";

/** One register: its rows, columns and versions. */
export function RegisterPage() {
  const { id } = useParams({ from: "/desk/registers/$id" });
  const search = useSearch({ from: "/desk/registers/$id" });
  const register = useRegister({ id, package: search.package });
  if (register.data === undefined) {
    return (
      <Page title={id}>
        {register.isPending ? <Waiting /> : <ProblemNote problem={register.error} />}
        <ToList />
      </Page>
    );
  }
  return <Shown register={register.data} />;
}

function ToList() {
  return (
    <Link to="/registers" className="page-up">
      {useTexts().registers.toList}
    </Link>
  );
}

function Shown({ register }: { register: Register }) {
  const texts = useTexts().registers;
  const search = useSearch({ from: "/desk/registers/$id" });
  const navigate = useNavigate({ from: "/registers/$id" });
  const may = useMay();
  const line = register.register;
  const name = { id: line.id, package: search.package };
  return (
    <Page
      title={line.title}
      aside={
        <>
          <span>{texts.count(line.rows)}</span>
          <RegisterState line={line} />
          {may("registers-import") && (
            <Link
              className="button button-solid"
              to="/registers/$id/import"
              params={{ id: line.id }}
              search={search.package === undefined ? {} : { package: search.package }}
            >
              {texts.import}
            </Link>
          )}
          <ToList />
        </>
      }
    >
      {line.needsImport && <p className="note note-error">{texts.needsImportNote}</p>}
      <Tabs
        className="tabs"
        selectedKey={search.section ?? "rows"}
        onSelectionChange={(section) => void navigate({ search: { ...search, section: String(section) } })}
      >
        <TabList className="tab-list" aria-label={texts.sections}>
          {(["rows", "columns", "versions"] as const).map((section) => (
            <Tab key={section} id={section} className="tab">
              {texts[section]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="rows" className="tab-panel">
          <Rows
            register={register}
            name={name}
            page={search.page ?? 1}
            onPage={(page) => void navigate({ search: { ...search, page } })}
          />
        </TabPanel>
        <TabPanel id="columns" className="tab-panel">
          <Columns register={register} />
        </TabPanel>
        <TabPanel id="versions" className="tab-panel">
          <Versions name={name} current={line.version} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}
