import "leaflet/dist/leaflet.css";
import { circleMarker, control, map, tileLayer } from "leaflet";
import { useEffect, useRef } from "react";
import { useTexts } from "../texts/language";
import type { Place } from "./place";

/** 地理院タイル, the national map; its terms ask for the name with the link. */
const TILES = "https://cyberjapandata.gsi.go.jp/xyz/std/{z}/{x}/{y}.png";
const SOURCE =
  '<a href="https://maps.gsi.go.jp/development/ichiran.html" target="_blank" rel="noreferrer">地理院タイル</a>';
const DEEPEST = 18;
const NEAR = 16;

/** One place on the national map. */
export default function PlaceMap({ label, place: { latitude, longitude } }: { label: string; place: Place }) {
  const texts = useTexts().cases.view;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) {
      return;
    }
    const shown = map(box.current, { center: [latitude, longitude], zoom: NEAR, zoomControl: false });
    control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(shown);
    tileLayer(TILES, { attribution: SOURCE, maxZoom: DEEPEST }).addTo(shown);
    circleMarker([latitude, longitude], { radius: 10, className: "map-spot" }).addTo(shown);
    return () => {
      shown.remove();
    };
  }, [latitude, longitude, texts]);
  return <section className="map" aria-label={label} ref={box} />;
}
