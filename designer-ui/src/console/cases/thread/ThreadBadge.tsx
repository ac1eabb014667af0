import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { useThread } from "./threadApi";

/** How much of the thread nobody has read. */
export function ThreadBadge({ view }: { view: CaseView }) {
  const texts = useTexts().cases.list;
  const unread = useThread(view.number).data?.unread ?? 0;
  return unread === 0 ? null : <span className="tag tag-unread">{texts.unread(unread)}</span>;
}
