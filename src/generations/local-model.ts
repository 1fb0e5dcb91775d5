/** The name our own renderer goes by in `generations.model`. */
export const LOCAL_MODEL = 'local/motion-1';
