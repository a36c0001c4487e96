package peristyle.views.emulator;

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
import peristyle.model.hardware.blade.DistinguishedName;

/** The names by which an operator may call what a fault strikes. */
final class FaultTarget {

    private final Estate estate;
    private final Map<BladeId, Host> hosts = new HashMap<>();

    FaultTarget(Estate estate) {
        this.estate = estate;
        for (Host host : estate.hosts()) {
            if (host.blade() != null) {
                hosts.put(host.blade(), host);
            }
        }
    }

    /**
     * All its names: its own, its id; of a blade the host that runs on it; of a blade and a chassis the name that UCS Manager
     * gives it, after the domain it is in: {@code ucs12 sys/chassis-1/blade-4}.
     */
    private List<String> names(EstateObject object) {
        List<String> names = new ArrayList<>(List.of(object.name(), object.id().value()));
        switch (object) {
            case Blade blade -> {
                Host host = hosts.get(blade.id());
                if (host != null) {
                    names.add(host.name());
                }
                names.add(domainOf(blade) + DistinguishedName.of(blade, estate));
            }
            case Chassis chassis -> names.add(domain(chassis) + chassis.distinguishedName());
            default -> {}
        }
        return names;
    }

    /** How it is told from others of its kind: its name, and of a blade and a chassis where it is and what runs on it. */
    String label(EstateObject object) {
        List<String> names = names(object);
        return names.size() == 2
                ? object.name()
                : object.name() + " (" + String.join(", ", names.subList(2, names.size())) + ")";
    }

    private String domainOf(Blade blade) {
        return estate.chassis().find(blade.chassis()).map(this::domain).orElse("");
    }

    private String domain(Chassis chassis) {
        return estate.nameOf(chassis.domain()) + " ";
    }

    /** Whether this is one of its names, in any case of letters; what UCS Manager calls it, with its domain or without. */
    boolean called(EstateObject object, String sought) {
        return names(object).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(sought) || name.endsWith(" " + sought));
    }
}
