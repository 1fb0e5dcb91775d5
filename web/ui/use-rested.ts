import { useEffect, useState } from 'react';

/** A value once it has rested: while somebody types, the one before. */
export function useRested<T>(value: T, restMs = 300): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
