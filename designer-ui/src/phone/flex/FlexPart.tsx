import type { CSSProperties, ReactNode } from "react";
import type { Action, FlexBox, FlexButton, FlexComponent, FlexImage, FlexText } from "../../line/messages";
import { aspectRatio, boxStyle, imageSize, placeStyle, space, textSize, textStyle } from "./flexStyle";

export interface FlexProps {
  onTap: (action: Action) => void;
}

/** One component of a bubble, and those inside it. */
export function FlexPart({ part, onTap }: FlexProps & { part: FlexComponent }): ReactNode {
  switch (part.type) {
    case "box":
      return <Box box={part} onTap={onTap} />;
    case "text":
      return <Text text={part} onTap={onTap} />;
    case "button":
      return <Button button={part} onTap={onTap} />;
    case "image":
    case "icon":
      return <Image image={part} onTap={onTap} />;
    case "separator":
      return null;
    case "filler":
      return null;
    case "video":
      return <FlexPart part={part.altContent} onTap={onTap} />;
  }
}

function Box({ box, onTap }: FlexProps & { box: FlexBox }) {
  const children = box.contents.map((child, index) => {
    const place = placeStyle(child, box, index === 0);
    return child.type === "separator" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sent message never move
      <hr key={index} className={`flex-line-${box.layout}`} style={separatorStyle(child.color, child.margin, box)} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sent message never move
      <div key={index} style={place}>
        <FlexPart part={child} onTap={onTap} />
      </div>
    );
  });
  return (
    <Tappable action={box.action} onTap={onTap} style={boxStyle(box)}>
      {children}
    </Tappable>
  );
}

function Text({ text, onTap }: FlexProps & { text: FlexText }) {
  const style: CSSProperties = {
    ...textStyle(text),
    fontSize: textSize(text.size),
    textAlign: text.align ?? "start",
    whiteSpace: text.wrap ? "pre-wrap" : "nowrap",
    ...(text.lineSpacing === undefined ? {} : { lineHeight: `calc(1.4em + ${text.lineSpacing})` }),
    ...(text.maxLines === undefined
      ? {}
      : { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: text.maxLines }),
  };
  const content =
    text.contents === undefined
      ? text.text
      : text.contents.map((span, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans of a sent message never move
          <span key={index} style={textStyle(span)}>
            {span.text}
          </span>
        ));
  return (
    <Tappable action={text.action} onTap={onTap} className="flex-text" style={style}>
      {content}
    </Tappable>
  );
}

function Button({ button, onTap }: FlexProps & { button: FlexButton }) {
  const kind = button.style ?? "link";
  const color =
    button.color === undefined ? {} : kind === "link" ? { color: button.color } : { backgroundColor: button.color };
  return (
    <button
      type="button"
      className={`flex-button flex-button-${kind} flex-button-${button.height ?? "md"}`}
      style={color}
      onClick={() => onTap(button.action)}
    >
      {button.action.label}
    </button>
  );
}

function Image({ image, onTap }: FlexProps & { image: FlexImage }) {
  const icon = image.type === "icon";
  const style: CSSProperties = icon
    ? { height: textSize(image.size), aspectRatio: aspectRatio(image.aspectRatio), objectFit: "contain" }
    : {
        width: imageSize(image.size),
        maxWidth: "100%",
        aspectRatio: aspectRatio(image.aspectRatio),
        objectFit: image.aspectMode === "cover" ? "cover" : "contain",
        backgroundColor: image.backgroundColor,
        marginInline: { start: "0 auto", end: "auto 0", center: "auto" }[image.align ?? "center"],
        display: "block",
      };
  return (
    <Tappable action={image.action} onTap={onTap}>
      <img src={image.url} alt={image.action?.label ?? ""} style={style} />
    </Tappable>
  );
}

/** A part with an action of its own is a button, without one just a box. */
function Tappable(
  props: FlexProps & { action: Action | undefined; children: ReactNode; className?: string; style?: CSSProperties },
) {
  const { action, onTap, children, className, style } = props;
  if (action === undefined) {
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={`flex-tap ${className ?? ""}`}
      style={style}
      aria-label={action.label}
      onClick={() => onTap(action)}
    >
      {children}
    </button>
  );
}

function separatorStyle(color: string | undefined, margin: string | undefined, box: FlexBox): CSSProperties {
  const gap = space(margin ?? box.spacing);
  return {
    borderColor: color ?? "#d4d6da",
    ...(box.layout === "vertical" ? { marginTop: gap } : { marginInlineStart: gap }),
  };
}
