import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpPhoneApi } from "./api";
import { PhoneApp } from "./PhoneApp";
import "./style/base.css";
import "./style/page.css";
import "./style/phone.css";
import "./style/cards.css";
import "./style/keyboard.css";
import "./style/sheets.css";
import "./style/small.css";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <PhoneApp api={httpPhoneApi} />
    </StrictMode>,
  );
}
