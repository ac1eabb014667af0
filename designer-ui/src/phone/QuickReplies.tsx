import type { Action } from "../line/messages";
import { Icon, isIconName } from "../talk/Icon";
import type { TalkItem } from "./api";
import { texts } from "./texts";

/** The quick replies to show: those of the last message, as long as nothing was tapped or said since (LINE's behaviour). */
export function quickRepliesOf(items: TalkItem[], usedAt: number): Action[] {
  const last = items.at(-1);
  if (last === undefined || last.from !== "city" || last.position <= usedAt) {
    return [];
  }
  return last.message.quickReply?.items.map((item) => item.action) ?? [];
}

export function QuickReplies({ actions, onTap }: { actions: Action[]; onTap: (action: Action) => void }) {
  if (actions.length === 0) {
    return null;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips above the keyboard are no fieldset
    <div className="quick" role="group" aria-label={texts.input.quick}>
      {actions.map((action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: quick replies of a sent message never move
        <button key={index} type="button" className="chip" onClick={() => onTap(action)}>
          {isIconName(action.type) && <Icon name={action.type} />}
          {action.label}
        </button>
      ))}
    </div>
  );
}
