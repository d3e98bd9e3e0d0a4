/** Where drawn files wait for pages that ask for them, below the root of the project; builds keep them for the next one. */
export const drawnFolders = { share: ".cache/share", brand: ".cache/brand", photos: ".cache/photos" };
