/**
 * Where films and pictures live. A key is a relative path with forward slashes; the database holds keys,
 * never absolute paths, so that everything can move to another host.
 */
export interface Files {
  /** A path on this machine where the file can be read; a remote store brings it here first. */
  localPath(key: string): Promise<string>;
  /** Keeps a finished local file under a key: written beside and renamed, so that it is whole or not there. */
  keep(localFile: string, key: string): Promise<void>;
  /** A folder on this machine to work in. Made if it is missing. */
  workFolder(key: string): Promise<string>;
  exists(key: string): Promise<boolean>;
  size(key: string): Promise<number>;
  /** Nothing happens when it is not there. */
  remove(key: string): Promise<void>;
  /** Removes everything below a folder, and the folders that are empty after it. */
  removeFolder(key: string): Promise<void>;
}
