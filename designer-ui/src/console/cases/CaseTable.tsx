import { Link } from "@tanstack/react-router";
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from "react-aria-components";
import { State } from "../parts/State";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { CaseLine } from "./caseApi";

interface Props {
  cases: readonly CaseLine[];
  sort: string | undefined;
  onSort: (sort: string) => void;
  onOpen: (number: string) => void;
}

/** One page of cases. Arrow keys walk through the lines, Enter opens one. */
export function CaseTable({ cases, sort = "-submitted", onSort, onOpen }: Props) {
  const texts = useTexts().cases;
  const { dateTime } = useTimes();
  return (
    <div className="scroll">
      <Table
        aria-label={texts.title}
        className="table"
        sortDescriptor={sortOf(sort)}
        onSortChange={({ column, direction }) => onSort(`${direction === "descending" ? "-" : ""}${column}`)}
        onRowAction={(number) => onOpen(String(number))}
      >
        <TableHeader>
          <Column id="number" isRowHeader allowsSorting>
            {texts.list.number}
          </Column>
          <Column id="title">{texts.list.procedure}</Column>
          <Column id="state">{texts.list.state}</Column>
          <Column id="submitted" allowsSorting>
            {texts.list.received}
          </Column>
          <Column id="department">{texts.list.department}</Column>
        </TableHeader>
        <TableBody items={cases}>
          {(line) => (
            <Row id={line.number}>
              <Cell className="one-line">
                <Link
                  to="/cases/$number"
                  params={{ number: line.number }}
                  tabIndex={-1}
                  // A press on the link is the link's, so that it can open another tab; the line must not follow it too.
                  onPointerDown={(event) => event.stopPropagation()}
                  onClick={(event) => event.stopPropagation()}
                >
                  {line.number}
                </Link>
                {line.unread > 0 && <span className="tag tag-unread">{texts.list.unread(line.unread)}</span>}
              </Cell>
              <Cell>{line.title}</Cell>
              <Cell>
                <State state={line.state} title={line.stateTitle} />
              </Cell>
              <Cell className="one-line">{dateTime(line.submitted)}</Cell>
              <Cell>{line.department}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function sortOf(sort: string): SortDescriptor {
  return sort.startsWith("-")
    ? { column: sort.slice(1), direction: "descending" }
    : { column: sort, direction: "ascending" };
}
