import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { Window } from "../../parts/Window";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { useDiscard } from "./proxyApi";

/** Throws an entry away, after a question. */
export function Discarding({ id }: { id: string }) {
  const texts = useTexts().proxy;
  const tell = useTell();
  const navigate = useNavigate();
  const discard = useDiscard(id);
  const [asking, setAsking] = useState(false);
  return (
    <p>
      <Button look="text" small onPress={() => setAsking(true)}>
        {texts.discard}
      </Button>
      <Window title={texts.discard} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{texts.discardSure}</p>
        <ProblemNote problem={discard.error} />
        <Button
          look="danger"
          isPending={discard.isPending}
          onPress={() =>
            discard.mutate(undefined, {
              onSuccess: () => {
                tell(texts.discarded);
                void navigate({ to: "/cases/proxy" });
              },
            })
          }
        >
          {texts.discardYes}
        </Button>
      </Window>
    </p>
  );
}
