import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTell } from "../../shell/notices";
import { useMay, useSession } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { Colleague } from "./Colleague";
import { useAssign } from "./deskApi";

/** Who looks after the case; whoever works on cases may take it, or give it back. */
export function AssigneeBox({ view }: { view: CaseView }) {
  const texts = useTexts().cases;
  const tell = useTell();
  const { account } = useSession();
  const assign = useAssign(view);
  const give = (to: string | null, said: string) => assign.mutate(to, { onSuccess: () => tell(said) });
  const mine = view.assignee?.id === account.id;
  return (
    <div>
      <p className="row">
        <span>
          {texts.list.assignee}：{view.assignee?.name ?? texts.list.unassigned}
        </span>
        {useMay()("cases-work") && (
          <>
            <Button
              small
              isPending={assign.isPending}
              onPress={() => give(mine ? null : account.id, mine ? texts.desk.givenBack : texts.desk.taken)}
            >
              {mine ? texts.desk.giveBack : texts.desk.take}
            </Button>
            <Colleague
              except={view.assignee?.id ?? account.id}
              isDisabled={assign.isPending}
              onChoose={({ id, name }) => give(id, texts.desk.givenTo(name))}
            />
          </>
        )}
      </p>
      <ProblemNote problem={assign.error} />
    </div>
  );
}
