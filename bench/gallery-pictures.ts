import { createCanvas } from '@napi-rs/canvas';

/** A picture of our own making, as a person would upload it. */
export interface DrawnPicture {
  png: Buffer;
  width: number;
  height: number;
  colors: string[];
}

/** A telephone with an app on it, on a transparent ground. */
export function drawPhone(): DrawnPicture {
  const [width, height] = [640, 1300];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const panel = (
    [x, y, w, h]: readonly [number, number, number, number],
    corner: number,
    fill: string,
  ) => {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(x, y, w, h, corner);
    context.fill();
  };
  panel([10, 10, 620, 1280], 96, '#15171c');
  panel([32, 32, 576, 1236], 76, '#f4f6fb');
  panel([230, 54, 180, 44], 22, '#15171c');
  panel([72, 150, 300, 40], 20, '#1c2b4a');
  panel([72, 214, 200, 26], 13, '#9aa7c2');
  panel([72, 290, 496, 330], 44, '#3366ff');
  [120, 200, 150, 240, 180].forEach((bar, index) => {
    panel([118 + index * 86, 580 - bar, 52, bar], 16, index === 3 ? '#ffd166' : '#9db6ff');
  });
  [0, 1, 2, 3].forEach((row) => {
    const y = 660 + row * 140;
    panel([72, y, 496, 116], 32, '#ffffff');
    panel([96, y + 22, 72, 72], 24, ['#ffd166', '#3366ff', '#ef476f', '#06d6a0'][row] ?? '#3366ff');
    panel([196, y + 30, 220, 24], 12, '#1c2b4a');
    panel([196, y + 68, 140, 18], 9, '#b9c3d8');
  });
  return {
    png: canvas.toBuffer('image/png'),
    width,
    height,
    colors: ['#3366ff', '#f4f6fb', '#15171c'],
  };
}

/** A canvas bag, on a transparent ground. */
export function drawBag(): DrawnPicture {
  const [width, height] = [1000, 1160];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.lineWidth = 46;
  context.lineCap = 'round';
  for (const [ink, lift] of [
    ['#5f2431', 0],
    ['#7d3343', 26],
  ] as const) {
    context.strokeStyle = ink;
    context.beginPath();
    context.moveTo(300, 470 + lift);
    context.bezierCurveTo(300, 20 + lift, 700, 20 + lift, 700, 470 + lift);
    context.stroke();
  }
  const cloth = context.createLinearGradient(80, 0, 920, 0);
  cloth.addColorStop(0, '#a34a5e');
  cloth.addColorStop(0.35, '#c96a7e');
  cloth.addColorStop(1, '#8c3c4f');
  context.fillStyle = cloth;
  context.beginPath();
  context.moveTo(120, 420);
  context.lineTo(880, 420);
  context.bezierCurveTo(910, 700, 940, 900, 930, 1060);
  context.quadraticCurveTo(920, 1130, 840, 1130);
  context.lineTo(160, 1130);
  context.quadraticCurveTo(80, 1130, 70, 1060);
  context.bezierCurveTo(60, 900, 90, 700, 120, 420);
  context.fill();
  context.fillStyle = '#f3dfc8';
  context.beginPath();
  context.roundRect(360, 640, 280, 200, 24);
  context.fill();
  context.fillStyle = '#7d3343';
  context.fillRect(420, 706, 160, 22);
  context.fillRect(450, 752, 100, 14);
  return {
    png: canvas.toBuffer('image/png'),
    width,
    height,
    colors: ['#c96a7e', '#f3dfc8', '#5f2431'],
  };
}

/** Loaves on a table, as a photo with a background. */
export function drawPhoto(): DrawnPicture {
  const canvas = createCanvas(1400, 1100);
  const context = canvas.getContext('2d');
  const wall = context.createLinearGradient(0, 0, 1400, 1100);
  wall.addColorStop(0, '#e8d5b5');
  wall.addColorStop(1, '#b98a5e');
  context.fillStyle = wall;
  context.fillRect(0, 0, 1400, 1100);
  context.fillStyle = '#8a5a34';
  context.fillRect(0, 800, 1400, 300);
  context.fillStyle = '#fff3d6';
  for (const [x, y] of [
    [880, 60],
    [1130, 60],
    [880, 310],
    [1130, 310],
  ] as const) {
    context.fillRect(x, y, 220, 220);
  }
  for (let loaf = 0; loaf < 7; loaf += 1) {
    const x = 160 + loaf * 180;
    const y = loaf % 2 === 0 ? 640 : 830;
    const crust = context.createRadialGradient(x - 60, y - 110, 10, x, y, 260);
    crust.addColorStop(0, '#f7d39a');
    crust.addColorStop(0.5, '#c47a35');
    crust.addColorStop(1, '#6e3812');
    context.fillStyle = crust;
    context.beginPath();
    context.ellipse(x, y, 240, 170, 0, 0, 7);
    context.fill();
    context.strokeStyle = '#f3dcb4';
    context.lineWidth = 12;
    for (const cut of [-80, 0, 80]) {
      context.beginPath();
      context.moveTo(x + cut - 26, y - 100);
      context.lineTo(x + cut + 26, y - 10);
      context.stroke();
    }
  }
  return {
    png: canvas.toBuffer('image/png'),
    width: 1400,
    height: 1100,
    colors: ['#c47a35', '#e8d5b5', '#6e3812'],
  };
}
