/** What was done to a running estate and its devices around an incident, in one file, and the same once more from that file. */
@NullMarked
package peristyle.model.recording;

import org.jspecify.annotations.NullMarked;
