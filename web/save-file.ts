const REVOKED_AFTER_MS = 60_000;

/** Hands the reader a file that the page made. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A busy browser begins the download later; revoked at once, it would be lost.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, REVOKED_AFTER_MS);
}
