export function folderPictures(): string[];
