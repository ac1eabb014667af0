import { useTexts } from "../texts/language";
import { Button } from "./Button";

interface Props {
  /** From 1. */
  page: number;
  total: number;
  size: number;
  onGo: (page: number) => void;
}

/** Back and forth between the pages of a list; nothing where there is only one. */
export function Paging({ page, total, size, onGo }: Props) {
  const texts = useTexts().cases.list;
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1 && page === 1) {
    return null;
  }
  return (
    <nav className="row" aria-label={texts.pages}>
      <Button small isDisabled={page <= 1} onPress={() => onGo(page - 1)}>
        {texts.previous}
      </Button>
      <span>{texts.page(page, last)}</span>
      <Button small isDisabled={page >= last} onPress={() => onGo(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  );
}
