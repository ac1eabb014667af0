import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import { AuditChange } from "./AuditChange";
import type { AuditEntry } from "./settingsApi";

/** Entries, the newest first. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const texts = useTexts().settings;
  return (
    <div className="scroll">
      <table className="table" aria-label={texts.pages.audit.title}>
        <thead>
          <tr>
            <th scope="col">{texts.audit.at}</th>
            <th scope="col">{texts.audit.who}</th>
            <th scope="col">{texts.audit.action}</th>
            <th scope="col">{texts.audit.subject}</th>
            <th scope="col">{texts.audit.outcome}</th>
            <th scope="col">{texts.audit.address}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.number} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const texts = useTexts().settings.audit;
  const { dateTime } = useTimes();
  const details = entry.details ?? null;
  return (
    <tr>
      <td className="one-line">{dateTime(entry.at)}</td>
      <td>{details === null ? texts.unreadable : details.name || entry.who || texts.nobody}</td>
      <td>
        {entry.action}
        <div className="hint">
          {entry.method} {entry.path.replace("/api/municipalities/{code}", "")}
        </div>
      </td>
      <td>
        {entry.subject}
        <AuditChange before={details?.before} after={details?.after} />
      </td>
      <td className="one-line">{`${outcome(entry.status, texts)}（${entry.status}）`}</td>
      <td className="one-line">{details?.address ?? ""}</td>
    </tr>
  );
}

function outcome(status: number, texts: { ok: string; refused: string; failed: string }): string {
  if (status < 400) {
    return texts.ok;
  }
  return status === 401 || status === 403 || status === 429 ? texts.refused : texts.failed;
}
