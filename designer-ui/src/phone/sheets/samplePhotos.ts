/** Sample photos, drawn on the spot, so that a photo is at hand on any machine. */

export type SampleName = "receipt" | "product" | "road" | "blurred";

export const SAMPLE_NAMES: SampleName[] = ["receipt", "product", "road", "blurred"];

const WIDTH = 720;
const HEIGHT = 960;

const DRAWINGS: Record<SampleName, (paper: CanvasRenderingContext2D) => void> = {
  receipt: drawReceipt,
  product: drawProduct,
  road: drawRoad,
  blurred: (paper) => {
    paper.filter = "blur(9px)";
    drawReceipt(paper);
  },
};

/** The sample as a JPEG. */
export function samplePhoto(name: SampleName): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const paper = canvas.getContext("2d");
  if (paper === null) {
    return Promise.reject(new Error("this browser cannot draw"));
  }
  DRAWINGS[name](paper);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("this browser makes no JPEG")) : resolve(blob)),
      "image/jpeg",
      0.85,
    );
  });
}

function fill(paper: CanvasRenderingContext2D, color: string, x = 0, y = 0, width = WIDTH, height = HEIGHT) {
  paper.fillStyle = color;
  paper.fillRect(x, y, width, height);
}

function write(paper: CanvasRenderingContext2D, text: string, x: number, y: number, size: number) {
  paper.fillStyle = "#222";
  paper.font = `${size}px sans-serif`;
  paper.fillText(text, x, y);
}

function drawReceipt(paper: CanvasRenderingContext2D) {
  fill(paper, "#9a7b5b");
  fill(paper, "#fdfdf8", 90, 60, 540, 840);
  const lines: [string, number][] = [
    ["領 収 書", 64],
    ["2026年10月1日", 34],
    ["山口 花子 様", 34],
    ["電動式生ごみ処理機 1台", 34],
    ["¥ 45,800-", 64],
    ["（内消費税 4,163円）", 30],
    ["上記正に領収いたしました", 30],
    ["株式会社 ふしの電器", 38],
  ];
  lines.forEach(([text, size], index) => {
    write(paper, text, 140, 170 + index * 95, size);
  });
}

function drawProduct(paper: CanvasRenderingContext2D) {
  fill(paper, "#dfe6ea");
  fill(paper, "#b9c4ca", 0, 700, WIDTH, 260);
  fill(paper, "#f7f9fa", 200, 250, 320, 520);
  fill(paper, "#5f7f6b", 200, 250, 320, 90);
  fill(paper, "#2f3b35", 240, 420, 240, 90);
  write(paper, "生ごみ処理機", 250, 480, 36);
  paper.fillStyle = "#06803a";
  paper.beginPath();
  paper.arc(360, 610, 34, 0, 2 * Math.PI);
  paper.fill();
}

function drawRoad(paper: CanvasRenderingContext2D) {
  fill(paper, "#8b8f92");
  fill(paper, "#f0f0ee", 330, 0, 50, 300);
  fill(paper, "#f0f0ee", 330, 660, 50, 300);
  paper.strokeStyle = "#33363a";
  paper.lineWidth = 16;
  paper.beginPath();
  paper.moveTo(120, 330);
  [
    [240, 420],
    [310, 400],
    [420, 520],
    [500, 500],
    [620, 640],
  ].forEach(([x = 0, y = 0]) => {
    paper.lineTo(x, y);
  });
  paper.stroke();
}
