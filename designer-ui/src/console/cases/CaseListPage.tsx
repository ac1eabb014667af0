import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button } from "../parts/Button";
import { Paging } from "../parts/Paging";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { BulkBar } from "./bulk/BulkBar";
import { ExportButton } from "./bulk/ExportWindow";
import { CaseFilter } from "./CaseFilter";
import { CaseTable } from "./CaseTable";
import { type CaseLine, PAGE_SIZE, useCases } from "./caseApi";
import { useLiveCases } from "./desk/useLiveCases";
import { ProxyLink } from "./proxy/ProxyLink";
import { type CaseSearch, keepSearch, narrowed, readSearch } from "./search";
import { Views } from "./views/Views";

const NONE: ReadonlySet<string> = new Set();

/** The work list: filtered, sorted and paged by the engine; the filter stands in the address. */
export function CaseListPage() {
  const texts = useTexts().cases;
  const search = useSearch({ from: "/desk/cases" });
  const navigate = useNavigate({ from: "/cases" });
  const cases = useCases(search);
  const may = useMay();
  const [marked, setMarked] = useState<ReadonlySet<string>>(NONE);
  useLiveCases();
  useEffect(() => keepSearch(search), [search]);
  const go = (next: CaseSearch) => void navigate({ search: next });
  return (
    <Page
      title={texts.title}
      aside={
        <>
          <ProxyLink />
          {may("answers-export") && <ExportButton search={search} />}
          <Button small onPress={() => void cases.refetch()} isPending={cases.isFetching}>
            {texts.list.refresh}
          </Button>
        </>
      }
    >
      <Views search={search} onChoose={(view) => go(readSearch(view))} />
      <CaseFilter
        search={search}
        departments={departmentsOf(cases.data?.items ?? [])}
        onChange={(change) => go(narrowed(search, change))}
        onClear={() => go({})}
      />
      <ProblemNote problem={cases.error} />
      {cases.isPending && <Waiting />}
      {cases.isSuccess && (
        <>
          <p role="status">{cases.data.total === 0 ? texts.list.none : texts.list.count(cases.data.total)}</p>
          <BulkBar cases={cases.data.items.filter(({ number }) => marked.has(number))} onDone={() => setMarked(NONE)} />
          {cases.data.total > 0 && (
            <CaseTable
              cases={cases.data.items}
              onOpen={(number) => void navigate({ to: "/cases/$number", params: { number } })}
              marked={may("cases-work") || may("answers-export") ? marked : undefined}
              onMark={setMarked}
            />
          )}
          <Paging
            page={search.page ?? 1}
            total={cases.data.total}
            size={PAGE_SIZE}
            onGo={(page) => go({ ...search, page })}
          />
        </>
      )}
    </Page>
  );
}

/** Those of the cases shown, to choose from; any other can be typed. */
const departmentsOf = (items: readonly CaseLine[]): string[] =>
  [...new Set(items.map((line) => line.department))].sort();
