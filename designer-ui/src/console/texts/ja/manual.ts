/** The manual for staff; its chapters are docs/manual. */
export const manual = {
  link: "使い方",
  contents: "使い方の目次",
  inJapanese: "",
  chapters: {
    start: "はじめて使うとき",
    cases: "申請を受けて決める",
    proxy: "窓口や電話の方の代理入力",
    threads: "住民とのやりとり",
    money: "お金",
    registers: "台帳",
    residents: "住民・開示・消去",
    administration: "設定と管理",
    trouble: "困ったとき",
  },
};
