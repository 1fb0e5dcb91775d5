/** Things the Fluent set lacks, drawn by us in the same manner: outline and colour, back to front, in a square of 800. */
export const OWN_DRAWINGS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  dumbbell: [
    [bar([230, 372, 340, 56], 20), '#8a8a8a'],
    [bar([238, 380, 324, 18], 9), '#d9d9d9'],
    [bar([40, 330, 60, 140], 26), '#3f5fcc'],
    [bar([88, 250, 84, 300], 34), '#5b7cf2'],
    [bar([98, 262, 22, 276], 11), '#a9bbff'],
    [bar([168, 200, 84, 400], 34), '#3f5fcc'],
    [bar([178, 214, 22, 372], 11), '#7f9aff'],
    [bar([700, 330, 60, 140], 26), '#3f5fcc'],
    [bar([628, 250, 84, 300], 34), '#5b7cf2'],
    [bar([638, 262, 22, 276], 11), '#a9bbff'],
    [bar([548, 200, 84, 400], 34), '#3f5fcc'],
    [bar([558, 214, 22, 372], 11), '#7f9aff'],
  ],
  'dropper-bottle': [
    [bar([352, 30, 96, 120], 44), '#4a3428'],
    [bar([322, 130, 156, 110], 24), '#2b1d16'],
    [bar([336, 142, 26, 86], 12), '#7b5a48'],
    [bar([360, 236, 80, 60], 10), '#e9b98a'],
    [bar([220, 280, 360, 480], 84), '#d98a4e'],
    [bar([240, 420, 320, 320], 66), '#b9652c'],
    [bar([262, 306, 40, 420], 20), '#f5c79c'],
    [bar([270, 440, 260, 210], 18), '#fff3e4'],
    [bar([310, 486, 180, 26], 13), '#2b1d16'],
    [bar([310, 536, 180, 16], 8), '#b8a494'],
    [bar([310, 572, 120, 16], 8), '#b8a494'],
  ],
  'tote-bag': [
    [
      'M250 330C250 60 330 50 400 50C470 50 550 60 550 330L504 330C504 110 460 98 400 98C340 98 296 110 296 330Z',
      '#b9823f',
    ],
    ['M130 290L670 290L720 730C722 748 708 760 690 760L110 760C92 760 78 748 80 730Z', '#f0b65c'],
    ['M130 290L230 290L196 760L110 760C92 760 78 748 80 730Z', '#f7cd86'],
    ['M140 290L660 290L667 350L133 350Z', '#d99a3f'],
    ['M290 340L290 250L246 250L246 340ZM554 340L554 250L510 250L510 340Z', '#b9823f'],
    [
      'M400 680C300 610 270 560 270 505C270 455 305 430 340 430C368 430 390 446 400 470C410 446 432 430 460 430C495 430 530 455 530 505C530 560 500 610 400 680Z',
      '#e4574f',
    ],
  ],
  'dog-bowl': [
    [
      'M150 360C190 250 300 270 330 230C380 170 470 190 490 240C560 220 640 280 650 360Z',
      '#8a5a33',
    ],
    [
      'M210 350C240 290 310 310 345 275C385 235 450 250 470 285C530 275 585 300 600 350Z',
      '#b07a48',
    ],
    ['M110 350L690 350L770 640C776 664 762 680 740 680L60 680C38 680 24 664 30 640Z', '#e0524a'],
    ['M110 350L230 350L190 680L60 680C38 680 24 664 30 640Z', '#f07a70'],
    [bar([90, 326, 620, 64], 32), '#b93a33'],
    [
      'M330 500C300 460 240 480 250 530C210 550 230 610 280 600L520 600C570 610 590 550 550 530C560 480 500 460 470 500Z',
      '#fff4e6',
    ],
  ],
};

/** The outline of a rectangle with round corners. */
function bar([x, y, width, height]: readonly [number, number, number, number], radius: number) {
  const pull = Math.round(radius * 0.45);
  const [right, bottom] = [x + width, y + height];
  return [
    `M${x + radius} ${y}L${right - radius} ${y}`,
    `C${right - pull} ${y} ${right} ${y + pull} ${right} ${y + radius}L${right} ${bottom - radius}`,
    `C${right} ${bottom - pull} ${right - pull} ${bottom} ${right - radius} ${bottom}L${x + radius} ${bottom}`,
    `C${x + pull} ${bottom} ${x} ${bottom - pull} ${x} ${bottom - radius}L${x} ${y + radius}`,
    `C${x} ${y + pull} ${x + pull} ${y} ${x + radius} ${y}Z`,
  ].join('');
}
