import { useState } from "react";
import type { Action, PickerAction } from "../line/messages";
import { InputBar } from "../talk/InputBar";
import { PickerSheet } from "../talk/PickerSheet";
import { keepsQuickReplies, openAddress, picked, tapOf } from "./actions";
import type { PhoneEvent, ResidentApi } from "./api";
import { PhoneHeader } from "./PhoneHeader";
import { QuickReplies, quickRepliesOf } from "./QuickReplies";
import { RichMenuView } from "./RichMenuView";
import { AttachSheet } from "./sheets/AttachSheet";
import { PhotoSheet } from "./sheets/PhotoSheet";
import { PlaceSheet } from "./sheets/PlaceSheet";
import { TalkView } from "./TalkView";
import { texts } from "./texts";
import { useTalk } from "./useTalk";

type Open = { sheet: "attach" | "photo" | "place" } | { sheet: "pick"; action: PickerAction } | null;

interface Props {
  accountName: string;
  api: ResidentApi;
  now: string;
  onFriendship: () => void;
}

/** A resident's phone with the talk open. */
export function Phone({ accountName, api, now, onFriendship }: Props) {
  const talk = useTalk(api);
  const [open, setOpen] = useState<Open>(null);
  const [usedAt, setUsedAt] = useState(0);
  const [message, setMessage] = useState<string | null>(null);

  const problem = (reason: unknown) =>
    setMessage(texts.problem(reason instanceof Error ? reason.message : String(reason)));
  const run = (work: Promise<void>) => {
    setOpen(null);
    setMessage(null);
    work.catch(problem);
  };
  const act = (event: PhoneEvent) => run(api.act(event));
  const befriend = (event: PhoneEvent) =>
    run(
      api.act(event).then(async () => {
        await talk.reload();
        onFriendship();
      }),
    );
  const tap = (action: Action) => {
    const wanted = tapOf(action);
    switch (wanted.kind) {
      case "event":
        return act(wanted.event);
      case "pick":
        return setOpen({ sheet: "pick", action: wanted.action });
      case "photo":
      case "place":
        return setOpen({ sheet: wanted.kind });
      case "open":
        return openAddress(wanted.uri);
      case "copy":
        return run(navigator.clipboard.writeText(wanted.text).then(() => setMessage(texts.copied)));
    }
  };
  const tapQuick = (action: Action) => {
    if (!keepsQuickReplies(action)) {
      setUsedAt(talk.items.at(-1)?.position ?? 0);
    }
    tap(action);
  };

  const friendship = talk.resident?.friendship ?? "stranger";
  const { richMenuId, menu } = talk.menu;
  return (
    <div className="phone">
      <PhoneHeader
        accountName={accountName}
        friendship={friendship}
        onBlock={() => befriend({ type: "block" })}
        onFollow={() => befriend({ type: "follow" })}
      />
      {talk.lost && (
        <p className="alert" role="alert">
          {texts.talk.lost}
        </p>
      )}
      <TalkView
        items={talk.items}
        accountName={accountName}
        typing={talk.typing}
        api={api}
        onTap={tap}
        onUnsend={(messageId) => act({ type: "unsend", messageId })}
      />
      {message !== null && (
        <p className="alert" role="alert">
          {message}
        </p>
      )}
      <QuickReplies actions={quickRepliesOf(talk.items, usedAt)} onTap={tapQuick} />
      <InputBar
        disabled={friendship === "blocked"}
        onSend={(text) => act({ type: "text", text })}
        onAttach={() => setOpen({ sheet: "attach" })}
      />
      {menu !== null && richMenuId !== null && talk.menu.hasImage && (
        <RichMenuView richMenuId={richMenuId} menu={menu} image={api.menuUrl(richMenuId)} onTap={tap} />
      )}
      {open?.sheet === "attach" && (
        <AttachSheet
          onPhoto={() => setOpen({ sheet: "photo" })}
          onPlace={() => setOpen({ sheet: "place" })}
          onFile={(file) => run(api.sendFile(file))}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.sheet === "photo" && (
        <PhotoSheet onPhoto={(photo) => run(api.sendPhoto(photo))} onProblem={problem} onClose={() => setOpen(null)} />
      )}
      {open?.sheet === "place" && (
        <PlaceSheet onPlace={(place) => act({ type: "place", ...place })} onClose={() => setOpen(null)} />
      )}
      {open?.sheet === "pick" && (
        <PickerSheet
          picker={open.action}
          now={now}
          onPick={(value) => act(picked(open.action, value))}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
