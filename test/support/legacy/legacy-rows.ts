/** Rows as the first Ad Mint AI wrote them; a test changes what it is about. */
export const ANNA = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a001';
export const BEN = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a002';
export const AD = '5b1f2c64-0b5e-4a57-8a55-2c8a3f0aa001';
export const CUT = '5b1f2c64-0b5e-4a57-8a55-2c8a3f0aa002';
export const GROUP = '7c1f2c64-0b5e-4a57-8a55-2c8a3f0aa001';

export const anna = {
  id: ANNA,
  username: 'anna',
  password_hash: '$2b$12$abcdefghijklmnopqrstuv',
  email: 'Anna@Example.com',
  total_generations: 7,
  total_cost: 1.25,
  created_at: '2025-11-01 10:20:30.123456',
  last_login: '2025-11-20 08:00:00',
};
export const ad = {
  id: AD,
  user_id: ANNA,
  prompt: 'Cold brew for early people',
  duration: 15,
  aspect_ratio: '9:16',
  status: 'completed',
  progress: 100,
  framework: 'AIDA',
  num_scenes: 4,
  cost: 0.42,
  created_at: '2025-11-02 11:00:00',
  completed_at: '2025-11-02 11:05:00.500000',
};
