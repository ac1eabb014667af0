import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { DepartmentForm, RemoveForm } from "./DepartmentForm";
import { type Department, useDepartments } from "./peopleApi";
import { flat, type Leaf } from "./tree";

type Open = { act: "add"; parent: string | null } | { act: "change" | "remove"; leaf: Leaf } | null;

/** The chart of the office. */
export function DepartmentsPage() {
  const texts = useTexts().people;
  const departments = useDepartments();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const leaves = flat(departments.data ?? []);
  const title =
    open === null || open.act === "add"
      ? texts.addDepartment
      : open.act === "change"
        ? texts.changeOf(open.leaf.name)
        : texts.removeOf(open.leaf.name);
  return (
    <Page
      title={texts.departments}
      aside={
        <Button look="solid" onPress={() => setOpen({ act: "add", parent: null })}>
          {texts.addDepartment}
        </Button>
      }
    >
      <p>{texts.departmentsLead}</p>
      <ProblemNote problem={departments.error} />
      {departments.isPending && <Waiting />}
      {departments.data?.length === 0 && <p>{texts.noDepartments}</p>}
      {departments.data !== undefined && departments.data.length > 0 && (
        <Branch tree={departments.data} leaves={leaves} onOpen={setOpen} />
      )}
      <Window title={title} isOpen={open !== null} onClose={close}>
        {open?.act === "add" && <DepartmentForm leaf={null} parent={open.parent} leaves={leaves} onDone={close} />}
        {open?.act === "change" && (
          <DepartmentForm leaf={open.leaf} parent={open.leaf.parent} leaves={leaves} onDone={close} />
        )}
        {open?.act === "remove" && <RemoveForm leaf={open.leaf} onDone={close} />}
      </Window>
    </Page>
  );
}

interface BranchProps {
  tree: readonly Department[];
  leaves: readonly Leaf[];
  onOpen: (open: Open) => void;
}

/** Departments of one height, with theirs below: a list in a list, as screen readers know it. */
function Branch({ tree, leaves, onOpen }: BranchProps) {
  const texts = useTexts().people;
  return (
    <ul className="branch">
      {tree.map(({ id, children }) => {
        const leaf = leaves.find((one) => one.id === id);
        return (
          leaf !== undefined && (
            <li key={id}>
              <div className="row branch-row">
                <strong>{leaf.name}</strong>
                <span className="hint">{leaf.id}</span>
                <Button
                  small
                  aria-label={texts.addBelowOf(leaf.name)}
                  onPress={() => onOpen({ act: "add", parent: leaf.id })}
                >
                  {texts.addBelow}
                </Button>
                <Button small aria-label={texts.changeOf(leaf.name)} onPress={() => onOpen({ act: "change", leaf })}>
                  {texts.change}
                </Button>
                <Button
                  small
                  look="danger"
                  aria-label={texts.removeOf(leaf.name)}
                  onPress={() => onOpen({ act: "remove", leaf })}
                >
                  {texts.remove}
                </Button>
              </div>
              {children !== undefined && children.length > 0 && (
                <Branch tree={children} leaves={leaves} onOpen={onOpen} />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}
