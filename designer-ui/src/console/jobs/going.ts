import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSession } from "../signin/person";

/** More than are ever listed. */
const MOST = 50;

/** The ids of the jobs whose end is still to be told in this window. */
export interface Going {
  ids: () => ReadonlySet<string>;
  keep: (ids: Iterable<string>) => void;
}

/** They stand in the browser too, so that what ended while its window was closed is told when it is opened again. */
export function useGoing(): Going {
  const client = useQueryClient();
  const { municipality, account } = useSession();
  return useMemo(
    () => going(client, `madoguchi.jobs.${municipality.code}.${account.id}`),
    [client, municipality.code, account.id],
  );
}

function going(client: QueryClient, name: string): Going {
  const key = ["going", name];
  const stored = () => (localStorage.getItem(name) ?? "").split(" ").filter((id) => id !== "");
  return {
    ids: () => client.getQueryData<ReadonlySet<string>>(key) ?? new Set(stored()),
    keep: (ids) => {
      const last = [...ids].slice(-MOST);
      client.setQueryData(key, new Set(last));
      localStorage.setItem(name, last.join(" "));
    },
  };
}
