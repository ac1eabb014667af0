import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";

interface Props {
  isPending: boolean;
  isSaved: boolean;
  isDisabled?: boolean;
}

/** The button that saves a form, and the word that it is saved. */
export function SaveRow({ isPending, isSaved, isDisabled = false }: Props) {
  const texts = useTexts().settings;
  return (
    <div className="row">
      <Button type="submit" look="solid" isPending={isPending} isDisabled={isDisabled}>
        {texts.save}
      </Button>
      {isSaved && <span role="status">{texts.saved}</span>}
    </div>
  );
}
