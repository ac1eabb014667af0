import { useCallback, useEffect, useState } from "react";
import type { Opened, WebchatApi } from "./api";
import { type Line, withLines } from "./lines";

const AGAIN_AFTER_MILLIS = 3000;

export interface TalkState {
  name: string | null;
  lines: Line[];
  lost: boolean;
  /** Why the talk could not be opened. */
  problem: unknown;
}

const NOTHING: TalkState = { name: null, lines: [], lost: false, problem: null };

/** The talk of this browser, kept up to date by the engine's stream; `restart` opens it anew. */
export function useLines(api: WebchatApi): TalkState & { restart: () => void } {
  const [state, setState] = useState<TalkState>(NOTHING);
  const [round, setRound] = useState(0);
  const restart = useCallback(() => setRound((old) => old + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round opens the talk anew
  useEffect(() => {
    let over = false;
    let stop = () => {};
    let again: ReturnType<typeof setTimeout> | undefined;
    const change = (part: Partial<TalkState>) => setState((old) => ({ ...old, ...part }));
    const begin = ({ name, lines }: Opened) => {
      if (over) {
        return;
      }
      setState({ name, lines, lost: false, problem: null });
      stop = api.listen(lines.at(-1)?.number ?? 0, {
        line: (line) => setState((old) => ({ ...old, lost: false, lines: withLines(old.lines, [line]) })),
        lost: () => change({ lost: true }),
        found: () => change({ lost: false }),
        ended: () => {
          change({ lost: true });
          again = setTimeout(restart, AGAIN_AFTER_MILLIS);
        },
      });
    };
    api.open().then(begin, (problem: unknown) => {
      if (!over) {
        change({ problem });
      }
    });
    return () => {
      over = true;
      clearTimeout(again);
      stop();
    };
  }, [api, round]);

  return { ...state, restart };
}
