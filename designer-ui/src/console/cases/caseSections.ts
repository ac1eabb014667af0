import type { ComponentType } from "react";
import type { Texts } from "../texts/ja";
import { AnswersPanel } from "./AnswersPanel";
import type { CaseView } from "./caseApi";
import { DocumentsPanel } from "./DocumentsPanel";
import { NotesPanel } from "./desk/NotesPanel";
import { MoneyPanel } from "./money/MoneyPanel";
import { Timeline } from "./Timeline";
import { ThreadBadge } from "./thread/ThreadBadge";
import { ThreadPanel } from "./thread/ThreadPanel";

interface Section {
  id: string;
  title: (texts: Texts) => string;
  Content: ComponentType<{ view: CaseView }>;
  /** Beside the title, for what waits there. */
  Badge?: ComponentType<{ view: CaseView }>;
}

/** The parts of the page of a case, from left to right. */
export const caseSections: readonly Section[] = [
  { id: "answers", title: (texts) => texts.cases.view.answers, Content: AnswersPanel },
  { id: "documents", title: (texts) => texts.cases.view.documents, Content: DocumentsPanel },
  { id: "money", title: (texts) => texts.cases.view.money, Content: MoneyPanel },
  { id: "thread", title: (texts) => texts.cases.view.thread, Content: ThreadPanel, Badge: ThreadBadge },
  { id: "notes", title: (texts) => texts.cases.desk.notes, Content: NotesPanel },
  { id: "timeline", title: (texts) => texts.cases.view.timeline, Content: Timeline },
];
