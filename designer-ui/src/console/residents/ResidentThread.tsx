import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { MessageForm } from "../thread/MessageForm";
import { ThreadSection } from "../thread/ThreadSection";
import { useReadResidentThread, useResidentThread, useWriteToResident } from "./residentApi";

/** What staff and the resident wrote to each other outside any case. */
export function ResidentThread({ id }: { id: string }) {
  const texts = useTexts().residents;
  const may = useMay();
  const reading = useResidentThread(id);
  const marking = useReadResidentThread(id);
  const writing = useWriteToResident(id);
  return (
    <ThreadSection title={texts.thread} reading={reading} marking={marking} mayWrite={may("residents-work")}>
      <MessageForm writing={writing} />
    </ThreadSection>
  );
}
