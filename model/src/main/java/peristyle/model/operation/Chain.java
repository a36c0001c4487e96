package peristyle.model.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.ObjectId;

/** What an incident carries with it, link by link: from the cause to what suffers, and on to what suffers through that. */
public final class Chain {

    private final Map<ObjectId, List<Effect>> next = new HashMap<>();

    private Chain() {}

    /** The chain of this incident. What it does to its own root is no further link. */
    public static Chain of(Incident incident) {
        Chain chain = new Chain();
        for (Effect effect : incident.effects()) {
            if (!effect.object().equals(effect.through()) && !effect.object().equals(incident.root())) {
                chain.next
                        .computeIfAbsent(effect.through(), object -> new ArrayList<>())
                        .add(effect);
            }
        }
        return chain;
    }

    /** What suffers through this object, in the order of beginning. */
    public List<Effect> next(ObjectId object) {
        return next.getOrDefault(object, List.of());
    }

    /** Whether anything suffers through this object. */
    public boolean goesOn(ObjectId object) {
        return next.containsKey(object);
    }
}
