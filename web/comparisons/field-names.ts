const NAMES: Record<string, string> = {
  prompt: 'Brief',
  framework: 'Persuasion',
  duration: 'Length',
  aspect_ratio: 'Shape',
  seed_value: 'Seed',
  use_llm: 'Written by a language model',
  product_image_id: 'Product image',
  brand_style_id: 'Brand style',
  model: 'Video model',
  scene_models: 'Models of scenes',
  coherence_settings: 'How alike the scenes are',
  prefers_calm: 'Calm',
};

/** What a field of the request, or a score, is called: `aesthetic_quality` is Aesthetic quality. */
export function fieldName(field: string): string {
  const plain = field.replaceAll('_', ' ');
  return NAMES[field] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
