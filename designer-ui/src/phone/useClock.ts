import { useCallback, useEffect, useState } from "react";
import type { PhoneApi } from "./api";

const EVERY_MILLIS = 10_000;

/** The engine's time, read now and then, and the way to move it. */
export function useClock(api: PhoneApi): { now: string; advance: (duration: string) => Promise<void> } {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    // A missed reading does not matter: the talk says when the engine is away, and the next one comes.
    const read = () => api.now().then(setNow, () => undefined);
    read();
    const timer = setInterval(read, EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [api]);
  const advance = useCallback(async (duration: string) => setNow(await api.advance(duration)), [api]);
  return { now, advance };
}
