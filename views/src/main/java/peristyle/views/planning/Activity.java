package peristyle.views.planning;

import peristyle.views.bridge.Job;

/**
 * What is under way.
 *
 * @param kind what is done
 * @param job how far it is
 * @param subject the file, or the estate
 */
record Activity(Kind kind, Job job, String subject) {

    /** What takes time on this screen. */
    enum Kind {
        /** Can be cancelled: nothing comes of it. */
        READING,
        /** Can be stopped: the best so far comes of it. */
        PLANNING,
        /** Can be cancelled: no file is left behind half written. */
        EXPORTING
    }
}
