import { useCallback, useEffect, useState } from "react";
import type { Resident, ResidentApi, ShownMenu, TalkItem } from "./api";

const NO_MENU: ShownMenu = { richMenuId: null, menu: null, hasImage: false };

export interface TalkState {
  resident: Resident | null;
  items: TalkItem[];
  menu: ShownMenu;
  typing: boolean;
  lost: boolean;
}

/** An item replaces the one at its position, or comes last. */
export function withItem(items: TalkItem[], item: TalkItem): TalkItem[] {
  return [...items.filter((known) => known.position !== item.position), item].sort((a, b) => a.position - b.position);
}

/** The talk, kept up to date by the engine's stream; read anew each time the stream opens. */
export function useTalk(api: ResidentApi): TalkState & { reload: () => Promise<void> } {
  const [state, setState] = useState<TalkState>({
    resident: null,
    items: [],
    menu: NO_MENU,
    typing: false,
    lost: false,
  });

  const reload = useCallback(async () => {
    const talk = await api.talk();
    setState((old) => ({ ...old, ...talk, lost: false }));
  }, [api]);

  useEffect(() => {
    let typing: ReturnType<typeof setTimeout> | undefined;
    const lost = () => setState((old) => ({ ...old, lost: true }));
    const stop = api.listen({
      opened: () => {
        reload().catch(lost);
      },
      item: (item) => {
        clearTimeout(typing);
        setState((old) => ({ ...old, typing: false, items: withItem(old.items, item) }));
      },
      loading: (seconds) => {
        clearTimeout(typing);
        typing = setTimeout(() => setState((old) => ({ ...old, typing: false })), seconds * 1000);
        setState((old) => ({ ...old, typing: true }));
      },
      menu: (menu) => setState((old) => ({ ...old, menu })),
      lost,
    });
    reload().catch(lost);
    return () => {
      clearTimeout(typing);
      stop();
    };
  }, [api, reload]);

  return { ...state, reload };
}
