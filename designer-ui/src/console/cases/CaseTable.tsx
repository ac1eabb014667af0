import { Link } from "@tanstack/react-router";
import { Cell, Checkbox, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { State } from "../parts/State";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import { CaseDeadline } from "./CaseDeadline";
import type { CaseLine } from "./caseApi";

interface Props {
  cases: readonly CaseLine[];
  onOpen: (number: string) => void;
  /** The numbers of the cases that are marked; undefined where nothing can be done with several. */
  marked?: ReadonlySet<string> | undefined;
  onMark: (numbers: ReadonlySet<string>) => void;
}

/** One page of cases. Arrow keys walk through the lines, Space marks one, Enter opens one. */
export function CaseTable({ cases, onOpen, marked, onMark }: Props) {
  const texts = useTexts().cases;
  const marking = marked !== undefined;
  return (
    <div className="scroll">
      <Table
        aria-label={texts.title}
        className="table"
        onRowAction={(number) => onOpen(String(number))}
        selectionMode={marking ? "multiple" : "none"}
        {...(marking ? { selectedKeys: marked } : {})}
        onSelectionChange={(keys) =>
          onMark(new Set(keys === "all" ? cases.map(({ number }) => number) : [...keys].map(String)))
        }
      >
        <TableHeader>
          {marking && (
            <Column>
              <Mark label={texts.list.markAll} />
            </Column>
          )}
          <Column isRowHeader>{texts.list.number}</Column>
          <Column>{texts.list.applicant}</Column>
          <Column>{texts.list.procedure}</Column>
          <Column>{texts.list.state}</Column>
          <Column>{texts.list.received}</Column>
          <Column>{texts.list.deadline}</Column>
          <Column>{texts.list.department}</Column>
          <Column>{texts.list.assignee}</Column>
        </TableHeader>
        {/* By number, so that a line stays itself when a new one appears above it. */}
        <TableBody items={cases.map((line) => ({ id: line.number, line }))}>
          {({ line }) => <CaseRow line={line} marking={marking} />}
        </TableBody>
      </Table>
    </div>
  );
}

function Mark({ label }: { label: string }) {
  return (
    <Checkbox slot="selection" className="check" aria-label={label}>
      <span className="check-box" aria-hidden="true" />
    </Checkbox>
  );
}

function CaseRow({ line, marking }: { line: CaseLine; marking: boolean }) {
  const texts = useTexts().cases;
  const { dateTime } = useTimes();
  return (
    <Row id={line.number} textValue={line.number}>
      {marking && (
        <Cell>
          <Mark label={texts.list.mark} />
        </Cell>
      )}
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
      <Cell>{line.applicant ?? texts.list.noApplicant}</Cell>
      <Cell>{line.title}</Cell>
      <Cell>
        <State state={line.state} title={line.stateTitle} />
      </Cell>
      <Cell className="one-line">{dateTime(line.submitted)}</Cell>
      <Cell className="one-line">
        <CaseDeadline day={line.deadline ?? null} />
      </Cell>
      <Cell>{line.department}</Cell>
      <Cell>{line.assignee?.name ?? texts.list.unassigned}</Cell>
    </Row>
  );
}
