import type { Department } from "./peopleApi";

export interface Leaf {
  id: string;
  name: string;
  parent: string | null;
  /** 0 at the top. */
  depth: number;
}

/** The tree as a list, each department before those below it. */
export function flat(tree: readonly Department[], depth = 0): Leaf[] {
  return tree.flatMap(({ id, name, parent, children }) => [
    { id: id ?? "", name: name ?? "", parent: parent ?? null, depth },
    ...flat(children ?? [], depth + 1),
  ]);
}

/** As options of a list, those below pushed in. */
export const options = (leaves: readonly Leaf[]) =>
  leaves.map(({ id, name, depth }) => ({ value: id, title: `${"　".repeat(depth)}${name}` }));
