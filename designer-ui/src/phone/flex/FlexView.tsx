import type { ReactNode } from "react";
import type { FlexBubble, FlexContainer } from "../../line/messages";
import { FlexPart, type FlexProps } from "./FlexPart";
import { type BlockName, blockStyle, bubbleWidth } from "./flexStyle";

const BLOCKS: BlockName[] = ["header", "hero", "body", "footer"];

/** A flex message: one bubble, or several to swipe through. */
export function FlexView({ contents, altText, onTap }: FlexProps & { contents: FlexContainer; altText: string }) {
  const bubbles = contents.type === "carousel" ? contents.contents : [contents];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card in a talk is no fieldset
    <div className={bubbles.length > 1 ? "carousel" : "single"} role="group" aria-label={altText}>
      {bubbles.map((bubble, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bubbles of a sent message never move
        <Bubble key={index} bubble={bubble} onTap={onTap} />
      ))}
    </div>
  );
}

function Bubble({ bubble, onTap }: FlexProps & { bubble: FlexBubble }) {
  return (
    <article className="flex-bubble" dir={bubble.direction ?? "ltr"} style={{ width: bubbleWidth(bubble.size) }}>
      {BLOCKS.map((name) => (
        <Block key={name} name={name} bubble={bubble} onTap={onTap} />
      ))}
    </article>
  );
}

function Block({ name, bubble, onTap }: FlexProps & { name: BlockName; bubble: FlexBubble }): ReactNode {
  const content = bubble[name];
  if (content === undefined) {
    return null;
  }
  // A box brings its own padding if it has one.
  const padded = content.type === "box" && content.paddingAll !== undefined ? { padding: 0 } : {};
  return (
    <div className={`flex-${name}`} style={{ ...blockStyle(name, bubble.styles?.[name]), ...padded }}>
      <FlexPart part={content} onTap={onTap} />
    </div>
  );
}
