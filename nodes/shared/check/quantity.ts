/** The shortest barcodes of goods have eight digits (EAN-8); nobody orders as many pieces. */
const leastBarcode = 10_000_000;

/** Whether a quantity may be a barcode that stands in the wrong field. */
export const isLargeQuantity = (quantity: unknown) => Number(quantity ?? 0) >= leastBarcode;
