package peristyle.model.rule;

/** How much a finding matters, least first. */
public enum Severity {
    /** Worth knowing. */
    ADVICE,
    /** Needs attention soon. */
    WARNING,
    /** Service or data are in danger. */
    CRITICAL
}
