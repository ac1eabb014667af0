import type { ReactNode } from "react";

const ADDRESS = /(https?:\/\/[^\s、。「」（）<>"']+|tel:[0-9+-]+)/g;

/** A text with its line breaks, and addresses that can be tapped. */
export function TextWithLinks({ text }: { text: string }): ReactNode {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sent text never move
      <a key={index} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
