package peristyle.model.protection;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;

/** Practice copies: images of a Global Mirror's standby volume, to rehearse a failover with while replication goes on. */
public final class PracticeCopies {

    private PracticeCopies() {}

    /** The Global Mirror (GM-1) of whose standby volume a copy serves this replica; null where it is copied otherwise. */
    public static @Nullable Mirror mirrorOf(Estate estate, Replica replica) {
        if (replica.method() != ReplicationMethod.GLOBAL_MIRROR || replica.mirror() == null) {
            return null;
        }
        return estate.mirrors()
                .find(replica.mirror())
                .filter(mirror -> mirror.mirrorKind() == MirrorKind.GLOBAL_MIRROR)
                .orElse(null);
    }
}
