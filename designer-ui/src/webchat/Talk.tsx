import { type SyntheticEvent, useEffect, useRef } from "react";
import { Face, Typing } from "../talk/Face";
import { dayOf, timeOf } from "../talk/time";
import { type Doings, LineView } from "./LineView";
import type { Line } from "./lines";
import { texts } from "./texts";

/** Pixels a photo may push the end away; whoever is farther from it reads something older. */
const NEAR_THE_END = 400;

interface Props extends Doings {
  name: string;
  lines: Line[];
  mediaUrl: (line: number) => string;
}

/** The talk: newest at the bottom, scrolled there when something new comes, and read out as it comes. */
export function Talk({ name, lines, mediaUrl, ...doings }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const last = lines.at(-1);
  const newest = last?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when something new came
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [newest]);
  // A photo takes its place only when it is loaded, and would push what came after it out of sight.
  const photoLoaded = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    if (currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < NEAR_THE_END) {
      end.current?.scrollIntoView({ block: "end" });
    }
  };
  return (
    <div
      className="talk"
      role="log"
      aria-live="polite"
      aria-label={texts.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onLoadCapture={photoLoaded}
    >
      <p className="page-note">{texts.page.note}</p>
      {lines.map((line, index) => (
        <div key={line.number} className="line">
          {isNewDay(lines, index) && <p className="notice day">{dayOf(line.at)}</p>}
          <div className={line.own ? "row own" : "row city"}>
            {!line.own && (isFirst(lines, index) ? <Face name={name} /> : <span className="no-face" />)}
            {line.own && <Time at={line.at} />}
            <div className="column">
              <span className={line.own || !isFirst(lines, index) ? "speaker unseen" : "speaker"}>
                {line.own ? texts.own : name}
              </span>
              <LineView line={line} mediaUrl={mediaUrl(line.number)} {...doings} />
            </div>
            {!line.own && <Time at={line.at} />}
          </div>
        </div>
      ))}
      {last?.own && <Typing />}
      <div ref={end} />
    </div>
  );
}

function Time({ at }: { at: string }) {
  return <time dateTime={at}>{timeOf(at)}</time>;
}

function isNewDay(lines: Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  return line !== undefined && (before === undefined || dayOf(before.at) !== dayOf(line.at));
}

function isFirst(lines: Line[], index: number): boolean {
  return lines[index - 1]?.own !== lines[index]?.own || isNewDay(lines, index);
}
