import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTimes } from "../../parts/time";
import { Window } from "../../parts/Window";
import { useTexts } from "../../texts/language";
import { useNewCode } from "./proxyApi";

/** Makes the code by which the resident takes the case over, and shows it once, large enough to be read aloud, to be printed. */
export function ClaimCodeWindow({ number, onClose }: { number: string; onClose: () => void }) {
  const texts = useTexts().proxy;
  const { date } = useTimes();
  const make = useNewCode(number);
  return (
    <Window title={texts.code} isOpen onClose={onClose}>
      {make.data === undefined ? (
        <>
          <p>{texts.codeAbout}</p>
          <ProblemNote problem={make.error} />
          <Button look="solid" isPending={make.isPending} onPress={() => make.mutate()}>
            {texts.makeCode}
          </Button>
        </>
      ) : (
        <div className="claim-code">
          <dl>
            <dt>{texts.caseNumber}</dt>
            <dd>{number}</dd>
            <dt>{texts.codeItself}</dt>
            <dd className="claim-code-large">{make.data.code}</dd>
            <dt>{texts.write}</dt>
            <dd>{make.data.write}</dd>
            <dt>{texts.validUntil}</dt>
            <dd>{date(make.data.expires)}</dd>
          </dl>
          <p>{texts.codeHow}</p>
          <p className="hint no-print">{texts.codeOnce}</p>
          <p className="no-print">
            <Button onPress={() => window.print()}>{texts.print}</Button>
          </p>
        </div>
      )}
    </Window>
  );
}
