import { Link } from "@tanstack/react-router";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { State } from "../parts/State";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import { CaseDeadline } from "./CaseDeadline";
import type { CaseLine } from "./caseApi";

interface Props {
  cases: readonly CaseLine[];
  onOpen: (number: string) => void;
}

/** One page of cases. Arrow keys walk through the lines, Enter opens one. */
export function CaseTable({ cases, onOpen }: Props) {
  const texts = useTexts().cases;
  return (
    <div className="scroll">
      <Table aria-label={texts.title} className="table" onRowAction={(number) => onOpen(String(number))}>
        <TableHeader>
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
          {({ line }) => <CaseRow line={line} />}
        </TableBody>
      </Table>
    </div>
  );
}

function CaseRow({ line }: { line: CaseLine }) {
  const texts = useTexts().cases;
  const { dateTime } = useTimes();
  return (
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
