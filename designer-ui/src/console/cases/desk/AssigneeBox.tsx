import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTell } from "../../shell/notices";
import { useMay, useSession } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { useAssign } from "./deskApi";

/** Who looks after the case; whoever works on cases may take it, or give it back. */
export function AssigneeBox({ view }: { view: CaseView }) {
  const texts = useTexts().cases;
  const tell = useTell();
  const { account } = useSession();
  const assign = useAssign(view);
  const mine = view.assignee?.id === account.id;
  return (
    <div>
      <p className="row">
        <span>
          {texts.list.assignee}：{view.assignee?.name ?? texts.list.unassigned}
        </span>
        {useMay()("cases-work") && (
          <Button
            small
            isPending={assign.isPending}
            onPress={() =>
              assign.mutate(mine ? null : account.id, {
                onSuccess: () => tell(mine ? texts.desk.givenBack : texts.desk.taken),
              })
            }
          >
            {mine ? texts.desk.giveBack : texts.desk.take}
          </Button>
        )}
      </p>
      <ProblemNote problem={assign.error} />
    </div>
  );
}
