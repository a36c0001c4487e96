package peristyle.model.exchange.imports;

/** Kinds of inventory files that are understood. */
public enum FileKind {
    /** An RVTools export: workbook, folder of CSV files, or a zip of that. */
    RVTOOLS,
    /** A Live Optics (Optical Prime) workbook of VMware hosts. */
    LIVE_OPTICS,
    /** A CSV file as Azure Migrate takes it. */
    AZURE_MIGRATE,
    /** The plain CSV file whose header {@code docs/plain-inventory.md} describes. */
    PLAIN
}
