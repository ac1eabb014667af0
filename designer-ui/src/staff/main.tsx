import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { StaffApp } from "./StaffApp";
import "./staff.css";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <StaffApp />
    </StrictMode>,
  );
}
