import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { useMunicipality } from "../signin/person";

/** Answers staff have ready, as they were written. */
export function useReadyAnswers() {
  const code = useMunicipality();
  return useQuery({
    queryKey: [code, "ready-answers"],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/canned-answers", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}

function useReread() {
  const code = useMunicipality();
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ["canned-answers", code] });
    return client.invalidateQueries({ queryKey: [code, "ready-answers"] });
  };
}

/** Null makes a new one. */
export function useSaveReady(id: string | null) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (body: { title: string; text: string; department: string }) =>
      id === null
        ? answer(api.POST("/api/municipalities/{code}/canned-answers", { params: { path: { code } }, body }))
        : answer(api.PUT("/api/municipalities/{code}/canned-answers/{id}", { params: { path: { code, id } }, body })),
    onSuccess: useReread(),
  });
}

export function useRemoveReady() {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (id: string) =>
      api.DELETE("/api/municipalities/{code}/canned-answers/{id}", { params: { path: { code, id } } }),
    onSuccess: useReread(),
  });
}
