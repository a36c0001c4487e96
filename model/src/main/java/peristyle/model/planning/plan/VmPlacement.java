package peristyle.model.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a VM sits.
 *
 * @param vm its id
 * @param group whose terms hold for it
 * @param cpool name of its Cpool; null where nothing of its group runs
 * @param host name of its host; null where it counts for storage alone
 * @param datastore name of the datastore of its swap and first disk; null where it has neither
 * @param standbyCpool name of the Cpool that could start it on the standby side, null where none is planned
 * @param standbyHost its host there
 * @param load what it takes of its host, growth included
 * @param reason why it is there
 */
public record VmPlacement(
        String vm,
        String group,
        @Nullable String cpool,
        @Nullable String host,
        @Nullable String datastore,
        @Nullable String standbyCpool,
        @Nullable String standbyHost,
        HostLoad load,
        Reason reason) {

    /** Why a VM is where it is. */
    public enum Reason {
        /** There was room, and the search found no packing with fewer hosts. */
        ROOM,
        /** With others that a rule keeps together with it (CP-9). */
        TOGETHER,
        /** Away from others that a rule keeps apart from it (CP-9). */
        APART,
        /** The only class with a graphics processor (BL-3). */
        GPU,
        /** It does not run: it takes storage alone. */
        STORAGE_ONLY
    }
}
