export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="oklch(0.27 0.045 168)" />
      <path
        d="M8 22V10.5l8 7.5 8-7.5V22"
        fill="none"
        stroke="oklch(0.86 0.12 165)"
        strokeWidth="3.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
