package peristyle.model.hardware.blade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;

/**
 * What people call objects beside their own names: a blade by the host that runs on it, a blade and a chassis as UCS Manager
 * does, after the domain that it is in: {@code ucs12 sys/chassis-1/blade-4}.
 */
public final class RackNames {

    /** With this begins what UCS Manager calls things. */
    private static final String DEVICE = "sys/";

    private final Estate estate;
    private final Map<BladeId, Host> hosts = new HashMap<>();

    /** The names in this estate. */
    public RackNames(Estate estate) {
        this.estate = estate;
        for (Host host : estate.hosts()) {
            if (host.blade() != null) {
                hosts.put(host.blade(), host);
            }
        }
    }

    /** The other names of an object: of a blade first its host's, where one runs on it; none of most objects. */
    public List<String> others(EstateObject object) {
        return switch (object) {
            case Blade blade -> {
                List<String> names = new ArrayList<>();
                Host host = hosts.get(blade.id());
                if (host != null) {
                    names.add(host.name());
                }
                names.add(
                        estate.chassis().find(blade.chassis()).map(this::domain).orElse("")
                                + DistinguishedName.of(blade, estate));
                yield names;
            }
            case Chassis chassis -> List.of(domain(chassis) + chassis.distinguishedName());
            default -> List.of();
        };
    }

    private String domain(Chassis chassis) {
        return estate.nameOf(chassis.domain()) + " ";
    }

    /** Whether this is its name, its id or one of its other names, in any case of letters; UCS Manager's with the domain or without. */
    public boolean called(EstateObject object, String sought) {
        String small = sought.toLowerCase(Locale.ROOT);
        return object.name().equalsIgnoreCase(sought)
                || object.id().value().equalsIgnoreCase(sought)
                || others(object).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.equals(small) || name.endsWith(" " + small));
    }

    /**
     * Whether its name or one of its other names holds these letters, in any case; UCS Manager's, in which chassis of every domain
     * are numbered alike, only where the letters are of one.
     */
    public boolean holds(EstateObject object, String letters) {
        String small = letters.toLowerCase(Locale.ROOT);
        return object.name().toLowerCase(Locale.ROOT).contains(small)
                || others(object).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name ->
                                name.contains(small) && (small.contains(DEVICE) || !name.contains(" " + DEVICE)));
    }

    /** Whether another of its names begins with these words, which another word follows: {@code esx203} of a host's. */
    public boolean shortly(EstateObject object, String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return others(object).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith(small + "-") || name.startsWith(small + "."));
    }
}
