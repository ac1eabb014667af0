import { Fragment, useEffect, useRef } from "react";
import type { Action } from "../line/messages";
import { Face, Typing } from "../talk/Face";
import { dayOf, timeOf } from "../talk/time";
import type { ResidentApi, TalkItem } from "./api";
import { MessageView } from "./bubbles/MessageView";
import { OwnMessage } from "./OwnMessage";
import { texts } from "./texts";

interface Props {
  items: TalkItem[];
  accountName: string;
  typing: boolean;
  api: Pick<ResidentApi, "mediaUrl">;
  onTap: (action: Action) => void;
  onUnsend: (messageId: string) => void;
}

/** The talk: newest at the bottom, always scrolled there when something new comes. */
export function TalkView({ items, accountName, typing, api, onTap, onUnsend }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const newest = items.at(-1)?.position;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when something new came
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [newest, typing]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="talk" role="log" aria-live="polite" aria-label={texts.talk.log} tabIndex={0}>
      {items.map((item, index) => (
        <Fragment key={item.position}>
          {isNewDay(items, index) && <p className="notice day">{dayOf(item.at)}</p>}
          <Row
            item={item}
            first={isFirstOfSpeaker(items, index)}
            accountName={accountName}
            api={api}
            onTap={onTap}
            onUnsend={onUnsend}
          />
        </Fragment>
      ))}
      {typing && <Typing />}
      <div ref={end} />
    </div>
  );
}

type RowProps = Omit<Props, "items" | "typing"> & { item: TalkItem; first: boolean };

function Row({ item, first, accountName, api, onTap, onUnsend }: RowProps) {
  if (item.unsent) {
    return <p className="notice">{texts.talk.unsent}</p>;
  }
  if (item.message.type === "notice") {
    return <p className="notice">{texts.talk[item.message.text]}</p>;
  }
  const mediaUrl = item.from === "resident" && item.messageId ? api.mediaUrl(item.messageId) : null;
  const message = <MessageView message={item.message} mediaUrl={mediaUrl} onTap={onTap} />;
  if (item.from === "resident") {
    return (
      <OwnMessage item={item} onUnsend={onUnsend}>
        {message}
      </OwnMessage>
    );
  }
  return (
    <div className="row city">
      {first ? <Face name={accountName} /> : <span className="no-face" />}
      <div className="column">
        {first && <span className="speaker">{accountName}</span>}
        <div className="said">
          {message}
          <time dateTime={item.at}>{timeOf(item.at)}</time>
        </div>
      </div>
    </div>
  );
}

function isNewDay(items: TalkItem[], index: number): boolean {
  const item = items[index];
  const before = items[index - 1];
  return item !== undefined && (before === undefined || dayOf(before.at) !== dayOf(item.at));
}

function isFirstOfSpeaker(items: TalkItem[], index: number): boolean {
  const before = items[index - 1];
  return before === undefined || before.from !== items[index]?.from || before.unsent || isNewDay(items, index);
}
