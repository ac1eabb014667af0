import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { useMay, useMunicipality } from "../signin/person";

const SHOWN = 5;

export interface WorkSearch {
  state?: string;
  assignee?: "me";
  overdue?: "true";
}

/** The newest few of some cases, and how many there are. */
export function useWork(search: WorkSearch) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["cases", code, "work", search],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/municipalities/{code}/cases", {
          params: { path: { code }, query: { ...asQuery(search), page: 0, size: SHOWN } },
          signal,
        }),
      ),
  });
}

const asQuery = ({ state, ...rest }: WorkSearch): Record<string, unknown> => ({
  ...rest,
  ...(state === undefined ? {} : { state }),
});

export function useAttention() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["attention", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/attention", { params: { path: { code } } })),
  });
}

/** How many cases there are of each procedure in each state. */
export function useFigures() {
  const code = useMunicipality();
  const may = useMay();
  return useQuery({
    queryKey: ["figures", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/figures", { params: { path: { code } } })),
    enabled: may("cases-read"),
  });
}
