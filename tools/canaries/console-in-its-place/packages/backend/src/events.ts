console.log('started'); // @broken

export const warn = console.warn; // @broken
