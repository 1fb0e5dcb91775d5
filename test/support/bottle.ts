import { createCanvas } from '@napi-rs/canvas';

/** A product on a transparent ground, 300 x 600, as a PNG. */
export function aBottle(): Buffer {
  const canvas = createCanvas(300, 600);
  const context = canvas.getContext('2d');
  const glass = context.createLinearGradient(40, 0, 260, 0);
  glass.addColorStop(0, '#123d35');
  glass.addColorStop(0.4, '#2b6e5f');
  glass.addColorStop(1, '#0c2a25');
  context.fillStyle = glass;
  context.beginPath();
  context.roundRect(40, 180, 220, 400, 40);
  context.roundRect(110, 20, 80, 200, 16);
  context.fill();
  context.fillStyle = '#f6e9cc';
  context.fillRect(40, 300, 220, 160);
  return canvas.toBuffer('image/png');
}
