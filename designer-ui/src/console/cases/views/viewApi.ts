import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../../api/client";
import { useMunicipality } from "../../signin/person";

export type View = Schemas["SavedViewControllerView"];

const key = (code: string) => ["views", code] as const;

/** The searches of the list that were kept under names: the own ones and those colleagues share. */
export function useViews() {
  const code = useMunicipality();
  return useQuery({
    queryKey: key(code),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/saved-views", { params: { path: { code } } })),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

export function useKeepView() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; shared: boolean; search: Record<string, string> }) =>
      answer(api.POST("/api/municipalities/{code}/saved-views", { params: { path: { code } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: key(code) }),
  });
}

export function useDropView() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.DELETE("/api/municipalities/{code}/saved-views/{id}", { params: { path: { code, id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key(code) }),
  });
}
