import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/language";

export function ToSettings() {
  return <Link to="/settings">{useTexts().settings.toSettings}</Link>;
}
