import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpPhoneApi } from "./api";
import { PhoneApp } from "./PhoneApp";
import "../talk/style/base.css";
import "./style/page.css";
import "../talk/style/talk.css";
import "./style/phone.css";
import "../talk/style/cards.css";
import "../talk/style/keyboard.css";
import "../talk/style/sheets.css";
import "./style/small.css";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <PhoneApp api={httpPhoneApi} />
    </StrictMode>,
  );
}
