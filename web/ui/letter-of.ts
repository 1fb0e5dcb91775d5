/** `A` for the first of several, `B` for the second. */
export const letterOf = (index: number) => String.fromCharCode(65 + index);
