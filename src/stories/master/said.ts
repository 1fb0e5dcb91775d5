/** What an agent of master mode says; whoever keeps it adds the time. */
export interface Said {
  role: string;
  /** Round of its own loop, from 1. */
  iteration: number;
  content: string;
}
