package peristyle.views.look;

/** Knows itself what it means to the operator. */
public interface Toned {

    /** What it means. */
    Tone tone();
}
