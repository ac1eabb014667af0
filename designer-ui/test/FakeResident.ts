import type { Message } from "../src/line/messages";
import type { PhoneEvent, ResidentApi, ShownMenu, StreamListener, Talk, TalkItem } from "../src/phone/api";

const NO_MENU: ShownMenu = { richMenuId: null, menu: null, hasImage: false };

/** A resident's phone without an engine: what is done is written down, what comes is said by the test. */
export class FakeResident implements ResidentApi {
  readonly done: PhoneEvent[] = [];
  readonly photos: Blob[] = [];
  readonly files: File[] = [];
  friendship: Talk["resident"]["friendship"] = "friend";
  menu: ShownMenu = NO_MENU;
  refusal: string | null = null;
  private items: TalkItem[] = [];
  private listener: StreamListener | null = null;

  /** What stands in the talk before the phone is opened. */
  begin(...messages: Message[]): this {
    this.items = messages.map((message, index) => cityItem(message, index + 1));
    return this;
  }

  /** Something new comes over the stream. */
  comes(item: Partial<TalkItem> & { message: Message }): void {
    const whole = { ...cityItem(item.message, this.items.length + 1), ...item };
    this.items = [...this.items, whole];
    this.listener?.item(whole);
  }

  stream(): StreamListener {
    if (this.listener === null) {
      throw new Error("nobody listens");
    }
    return this.listener;
  }

  async talk(): Promise<Talk> {
    const resident = { userId: "U1", name: "山口 花子", friendship: this.friendship };
    return { resident, items: this.items, menu: this.menu };
  }

  async act(event: PhoneEvent): Promise<void> {
    if (this.refusal !== null) {
      throw new Error(this.refusal);
    }
    this.done.push(event);
  }

  async sendPhoto(photo: Blob): Promise<void> {
    this.photos.push(photo);
  }

  async sendFile(file: File): Promise<void> {
    this.files.push(file);
  }

  mediaUrl = (messageId: string) => `/media/${messageId}`;

  menuUrl = (richMenuId: string) => `/menus/${richMenuId}`;

  listen(listener: StreamListener): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }
}

export function cityItem(message: Message, position: number): TalkItem {
  return { position, at: "2026-11-20T01:00:00Z", from: "city", messageId: `m${position}`, message, unsent: false };
}
