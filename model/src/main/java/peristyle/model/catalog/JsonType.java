package peristyle.model.catalog;

/** What a value in the catalogue's file can be. */
public enum JsonType {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    YES_OR_NO,
    NOTHING
}
