package peristyle.views.incident;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;

/** A link of a chain from cause to effect. */
sealed interface ChainLink {

    /** The object that the link is about. */
    ObjectId object();

    /** What suffers through it. */
    List<Effect> next();

    /** The cause. */
    record Root(Incident incident, List<Effect> next) implements ChainLink {

        @Override
        public ObjectId object() {
            return incident.root();
        }
    }

    /** What suffers. */
    record Link(Effect effect, List<Effect> next) implements ChainLink {

        @Override
        public ObjectId object() {
            return effect.object();
        }
    }
}
