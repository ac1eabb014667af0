/** The words that every talk in the browser has, in Japanese. */
export const texts = {
  talk: {
    typing: "入力中",
    photo: "写真",
    map: "地図の位置",
    openMap: (latitude: number, longitude: number) => `北緯${latitude.toFixed(5)}　東経${longitude.toFixed(5)}`,
  },
  input: {
    label: "メッセージ",
    placeholder: "メッセージを入力",
    send: "送信",
    attach: "写真・ファイル・位置情報を送る",
    quick: "選択肢",
  },
  sheets: {
    close: "閉じる",
    cancel: "キャンセル",
    send: "送信",
    date: "日付を選ぶ",
    time: "時刻を選ぶ",
    datetime: "日時を選ぶ",
    range: (min: string | undefined, max: string | undefined) => `${min ?? ""} 〜 ${max ?? ""}`,
    outOfRange: "選べる範囲の中から選んでください。",
    latitude: "緯度",
    longitude: "経度",
    sendPlace: "この位置を送信",
  },
};
