import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { useSaveCertificate } from "./holdingApi";

/** The certificate of an erasure, on paper and for programs. */
export function CertificateSaving({ id, small = false }: { id: string; small?: boolean }) {
  const texts = useTexts().residents.holdings;
  const save = useSaveCertificate(id);
  return (
    <>
      <ProblemNote problem={save.error} />
      <div className="row">
        <Button small={small} isPending={save.isPending} onPress={() => save.mutate("pdf")}>
          {texts.savePdf}
        </Button>
        <Button small={small} look="text" onPress={() => save.mutate("json")}>
          {texts.saveJson}
        </Button>
      </div>
    </>
  );
}
