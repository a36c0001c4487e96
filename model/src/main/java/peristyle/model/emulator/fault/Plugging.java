package peristyle.model.emulator.fault;

import java.util.Arrays;
import java.util.Optional;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;

/** Where each host of an estate is plugged: places by place of the host, -1 where the estate does not say. */
final class Plugging {

    final int hosts;
    final int[] blade;
    final int[] chassis;
    final int[] domain;
    final int[] zone;

    Plugging(Estate estate) {
        hosts = estate.hosts().places();
        blade = new int[hosts];
        chassis = new int[hosts];
        domain = new int[hosts];
        zone = new int[hosts];
        Arrays.fill(blade, -1);
        Arrays.fill(chassis, -1);
        Arrays.fill(domain, -1);
        Arrays.fill(zone, -1);
        for (int place = 0; place < hosts; place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                plug(estate, place, host);
            }
        }
    }

    private void plug(Estate estate, int place, Host host) {
        zone[place] = estate.pools()
                .find(host.pool())
                .map(ComputePool::zone)
                .map(estate.zones()::placeOf)
                .orElse(-1);
        Optional<Blade> on = Optional.ofNullable(host.blade()).flatMap(estate.blades()::find);
        Optional<Chassis> in = on.map(Blade::chassis).flatMap(estate.chassis()::find);
        blade[place] = on.map(Blade::id).map(estate.blades()::placeOf).orElse(-1);
        chassis[place] = in.map(Chassis::id).map(estate.chassis()::placeOf).orElse(-1);
        domain[place] =
                in.map(Chassis::domain).map(estate.ucsDomains()::placeOf).orElse(-1);
    }
}
