import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "../parts/Button";
import { Paging } from "../parts/Paging";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMunicipality } from "../signin/person";
import { useTexts } from "../texts/language";
import { AuditFilter } from "./AuditFilter";
import { AuditTable } from "./AuditTable";
import { csvAddress, readAuditSearch } from "./auditSearch";
import { AUDIT_SIZE, useAudit, useVerification } from "./settingsApi";
import { ToSettings } from "./ToSettings";

/** Who did what; what is looked for stands in the address. */
export function AuditPage() {
  const texts = useTexts().settings;
  const search = useSearch({ from: "/desk/settings/audit" });
  const navigate = useNavigate({ from: "/settings/audit" });
  const code = useMunicipality();
  const entries = useAudit(search);
  return (
    <Page title={texts.pages.audit.title} aside={<ToSettings />}>
      <AuditFilter
        key={JSON.stringify(search)}
        search={search}
        onSearch={(words) => void navigate({ search: readAuditSearch(words) })}
      />
      <div className="row">
        <a className="button button-outline button-small" href={csvAddress(code, search)} download>
          {texts.audit.csv}
        </a>
        <VerifyButton />
      </div>
      <ProblemNote problem={entries.error} />
      {entries.isPending && <Waiting />}
      {entries.isSuccess && (
        <>
          <p role="status">{entries.data.total === 0 ? texts.audit.none : texts.audit.count(entries.data.total)}</p>
          {entries.data.total > 0 && <AuditTable entries={entries.data.items} />}
          <Paging
            page={search.page ?? 1}
            total={entries.data.total}
            size={AUDIT_SIZE}
            onGo={(page) => void navigate({ search: readAuditSearch({ ...search, page }) })}
          />
        </>
      )}
    </Page>
  );
}

function VerifyButton() {
  const texts = useTexts().settings.audit;
  const verification = useVerification();
  const found = verification.data;
  return (
    <>
      <Button small onPress={() => verification.mutate()} isPending={verification.isPending}>
        {texts.verify}
      </Button>
      <ProblemNote problem={verification.error} />
      {found !== undefined && (
        <div className={found.whole ? "note note-good" : "note note-error"} role={found.whole ? "status" : "alert"}>
          <p>
            {found.whole ? texts.whole(found.entries) : `${found.reason ?? ""} ${texts.broken(found.brokenAt ?? 0)}`}
          </p>
          <p>
            {texts.lastHash}: <span className="code">{found.lastHash}</span>
          </p>
        </div>
      )}
    </>
  );
}
