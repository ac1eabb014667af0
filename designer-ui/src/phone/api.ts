import { call, json } from "../http/http";
import type { Message, RichMenu } from "../line/messages";

export interface Account {
  channelId: string;
  name: string;
}

export interface Resident {
  userId: string;
  name: string;
  friendship: "stranger" | "guest" | "friend" | "blocked";
}

export interface TalkItem {
  position: number;
  at: string;
  from: "city" | "resident" | "notice";
  messageId: string | null;
  message: Message;
  unsent: boolean;
}

export interface ShownMenu {
  richMenuId: string | null;
  menu: RichMenu | null;
  hasImage: boolean;
}

export interface Talk {
  resident: Resident;
  items: TalkItem[];
  menu: ShownMenu;
}

export type PhoneEvent =
  | { type: "follow" }
  | { type: "block" }
  | { type: "text"; text: string }
  | { type: "postback"; data: string; displayText?: string; params?: Record<string, string> }
  | { type: "switchMenu"; alias: string; data: string }
  | { type: "place"; latitude: number; longitude: number; title?: string; address?: string }
  | { type: "unsend"; messageId: string };

export interface StreamListener {
  opened(): void;
  item(item: TalkItem): void;
  loading(seconds: number): void;
  menu(menu: ShownMenu): void;
  lost(): void;
}

/** The phone's side of the engine. */
export interface PhoneApi {
  accounts(): Promise<Account[]>;
  residents(channelId: string): Promise<Resident[]>;
  addResident(channelId: string, name: string): Promise<Resident>;
  now(): Promise<string>;
  advance(duration: string): Promise<string>;
  resident(channelId: string, userId: string): ResidentApi;
}

/** What one resident can do and see. */
export interface ResidentApi {
  talk(): Promise<Talk>;
  act(event: PhoneEvent): Promise<void>;
  sendPhoto(photo: Blob): Promise<void>;
  sendFile(file: File): Promise<void>;
  mediaUrl(messageId: string): string;
  menuUrl(richMenuId: string): string;
  listen(listener: StreamListener): () => void;
}

const ROOT = "/sandbox/phone";

export const httpPhoneApi: PhoneApi = {
  accounts: () => call(`${ROOT}/channels`),
  residents: (channelId) => call(`${ROOT}/channels/${encodeURIComponent(channelId)}/residents`),
  addResident: (channelId, name) =>
    call(`${ROOT}/channels/${encodeURIComponent(channelId)}/residents`, json("POST", { name })),
  now: async () => (await call<{ now: string }>(`${ROOT}/clock`)).now,
  advance: async (duration) => (await call<{ now: string }>(`${ROOT}/clock`, json("POST", { by: duration }))).now,
  resident: (channelId, userId) =>
    httpResidentApi(`${ROOT}/channels/${encodeURIComponent(channelId)}/residents/${userId}`),
};

function httpResidentApi(path: string): ResidentApi {
  return {
    talk: () => call(`${path}/talk`),
    act: async (event) => {
      await call(`${path}/events`, json("POST", event));
    },
    sendPhoto: async (photo) => {
      await call(`${path}/media`, { method: "POST", headers: { "Content-Type": photo.type }, body: photo });
    },
    sendFile: async (file) => {
      const headers = { "Content-Type": file.type || "application/octet-stream" };
      await call(`${path}/media?name=${encodeURIComponent(file.name)}`, { method: "POST", headers, body: file });
    },
    mediaUrl: (messageId) => `${path}/media/${messageId}`,
    menuUrl: (richMenuId) => `${path}/menus/${richMenuId}`,
    listen: (listener) => listen(`${path}/stream`, listener),
  };
}

function listen(path: string, listener: StreamListener): () => void {
  const source = new EventSource(path);
  const on = (name: string, take: (data: string) => void) =>
    source.addEventListener(name, (event) => take((event as MessageEvent<string>).data));
  on("open", () => listener.opened());
  on("item", (data) => listener.item(JSON.parse(data) as TalkItem));
  on("loading", (data) => listener.loading((JSON.parse(data) as { seconds: number }).seconds));
  on("menu", (data) => listener.menu(JSON.parse(data) as ShownMenu));
  source.onerror = () => listener.lost();
  return () => source.close();
}
