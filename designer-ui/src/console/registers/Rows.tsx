import { useState } from "react";
import { Paging } from "../parts/Paging";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { Find } from "./Find";
import { PAGE_SIZE, type Register, type RegisterColumn, type RegisterName, useRows } from "./registerApi";

interface Props {
  register: Register;
  name: RegisterName;
  page: number;
  onPage: (page: number) => void;
}

/** The rows in the order of their import, or those found. */
export function Rows({ register, name, page, onPage }: Props) {
  const texts = useTexts().registers;
  const [where, setWhere] = useState<Record<string, string> | null>(null);
  const rows = useRows(name, page, where);
  return (
    <>
      <Find register={register} problem={where === null ? null : rows.error} found={where !== null} onFind={setWhere} />
      {where === null && <ProblemNote problem={rows.error} />}
      {rows.isPending && <Waiting />}
      {rows.isSuccess && (
        <>
          <p role="status">{said(texts, rows.data.total, where !== null, rows.data.size)}</p>
          {rows.data.total > 0 && (
            <RowTable
              caption={texts.rowsCaption(register.register.title)}
              columns={register.columns}
              rows={rows.data.items}
            />
          )}
          {where === null && <Paging page={page} total={rows.data.total} size={PAGE_SIZE} onGo={onPage} />}
        </>
      )}
    </>
  );
}

function said(texts: ReturnType<typeof useTexts>["registers"], total: number, found: boolean, most: number): string {
  if (!found) {
    return total === 0 ? texts.noRows : texts.count(total);
  }
  return total === 0 ? texts.notFound : total === most ? texts.foundMost(total) : texts.found(total);
}

interface TableProps {
  caption: string;
  columns: readonly RegisterColumn[];
  rows: readonly Record<string, unknown>[];
}

/** Rows with a column for each column of the register. */
export function RowTable({ caption, columns, rows }: TableProps) {
  const texts = useTexts().registers;
  return (
    // A wide table scrolls in itself; by the keyboard only when it can be focused.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own here, and keep their order
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.id} className={isNumber(column) ? "number" : undefined}>
                  {shown(row[column.id], column, texts.yes)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isNumber = ({ type }: RegisterColumn) => type === "yen" || type === "integer" || type === "decimal";

function shown(value: unknown, { type }: RegisterColumn, yes: string): string {
  if (value === null || value === undefined || value === false) {
    return "";
  }
  if (value === true) {
    return yes;
  }
  return type === "yen" && typeof value === "number" ? value.toLocaleString("ja-JP") : String(value);
}
