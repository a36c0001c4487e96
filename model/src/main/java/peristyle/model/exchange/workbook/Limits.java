package peristyle.model.exchange.workbook;

/** How much a workbook may hold before it is refused. Together they keep a reader below 512 MiB. */
final class Limits {

    /** Size of the file, bytes. */
    static final long FILE_BYTES = 100L << 20;
    /** Sum of all inflated parts, bytes. */
    static final long INFLATED_BYTES = 1L << 30;
    /** Inflated over packed size; looked at only for parts above {@link #RATIO_FROM_BYTES}. */
    static final long RATIO = 100;
    /** Small parts may be as regular as they like: blank rows pack very well. */
    static final long RATIO_FROM_BYTES = 16L << 20;
    /** Parts in the file. */
    static final int PARTS = 10_000;
    /** Size of the zip directory, bytes. */
    static final long DIRECTORY_BYTES = 4L << 20;
    /** Bytes without a new tag: longer ones are never of a spreadsheet, and a parser would hold them whole. */
    static final int MARKUP_BYTES = 1 << 20;
    /** Distinct names of elements and attributes: each is kept as long as its part is read. */
    static final int NAMES = 4_096;
    /** Bytes of an attribute that is kept, such as the name of a sheet. */
    static final int ATTRIBUTE_BYTES = 4_096;
    /** Bytes of all cells of a row together. */
    static final int ROW_BYTES = 8 << 20;
    /** Elements within elements. */
    static final int DEPTH = 64;
    /** Row numbers, as Excel has them. */
    static final int ROWS = 1_048_576;
    /** Column numbers, as Excel has them: XFD. */
    static final int COLUMNS = 16_384;
    /** Characters in a cell, as Excel has them. */
    static final int TEXT = 32_767;
    /** Rows read from one workbook, blank ones included. */
    static final long ALL_ROWS = 4_000_000;
    /** Cells read from one workbook, blank ones included. */
    static final long ALL_CELLS = 60_000_000;
    /** Texts in the table of shared strings. */
    static final int STRINGS = 1_500_000;
    /** Characters of all shared strings. */
    static final long STRING_CHARACTERS = 48L << 20;
    /** Sheets of one workbook. */
    static final int SHEETS = 1_000;

    private Limits() {}
}
