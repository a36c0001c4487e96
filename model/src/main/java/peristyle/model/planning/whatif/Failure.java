package peristyle.model.planning.whatif;

import java.util.List;

/**
 * Something that fails.
 *
 * @param kind what
 * @param names ids of the hosts, the chassis or the zone
 */
public record Failure(Kind kind, List<String> names) {

    /** What fails. */
    public enum Kind {
        HOST,
        TWO_HOSTS,
        CHASSIS,
        ZONE
    }

    public Failure {
        names = List.copyOf(names);
    }

    /** One host. */
    public static Failure ofHost(String host) {
        return new Failure(Kind.HOST, List.of(host));
    }

    /** Two hosts at once. */
    public static Failure ofHosts(String one, String other) {
        return new Failure(Kind.TWO_HOSTS, List.of(one, other));
    }

    /** All hosts of a chassis. */
    public static Failure ofChassis(String chassis) {
        return new Failure(Kind.CHASSIS, List.of(chassis));
    }

    /** All that stands in a zone. */
    public static Failure ofZone(String zone) {
        return new Failure(Kind.ZONE, List.of(zone));
    }
}
