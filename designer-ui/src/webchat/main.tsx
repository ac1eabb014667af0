import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpWebchatApi } from "./api";
import { WebchatApp } from "./WebchatApp";
import "../talk/style/base.css";
import "../talk/style/talk.css";
import "../talk/style/cards.css";
import "../talk/style/keyboard.css";
import "../talk/style/sheets.css";
import "./webchat.css";

// The page is /webchat/MUNICIPALITY.
const api = httpWebchatApi(location.pathname.split("/")[2] ?? "");

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <WebchatApp api={api} />
    </StrictMode>,
  );
}
