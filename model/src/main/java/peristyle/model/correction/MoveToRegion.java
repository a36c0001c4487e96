package peristyle.model.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/**
 * Corrects the region of zones, which no inventory file says (PL-1); what is ordered there gets the SKUs of the new one. A new
 * name makes a region, whose code is the name in lower case; a region that no zone is left in goes.
 *
 * @param zones one or several
 * @param region name of the region, without regard to case
 */
public record MoveToRegion(List<ZoneId> zones, String region) implements Operation {

    public MoveToRegion {
        zones = Corrections.distinct(zones);
        region = region.strip();
    }

    @Override
    public String code() {
        return zones.size() == 1 ? "correction.region" : "correction.regions";
    }

    @Override
    public ObjectId subject() {
        return zones.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return Corrections.arguments(zones, region);
    }

    @Override
    public Verdict judge(Situation situation) {
        Estate estate = situation.estate();
        List<Problem> reasons = Corrections.against(situation, zones);
        if (region.isBlank()) {
            reasons.add(Problem.of("correction.region-unnamed"));
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        Optional<Region> known = estate.regions().stream()
                .filter(each -> each.name().equalsIgnoreCase(region))
                .findFirst();
        Region target = known.orElseGet(() -> made(estate));
        List<Zone> moving = zones.stream()
                .map(estate.zones()::get)
                .filter(each -> !each.region().equals(target.id()))
                .toList();
        if (moving.isEmpty()) {
            return new Verdict.Refused(List.of(Problem.of("correction.already", zones.getFirst(), region)));
        }
        moving.forEach(zone -> sameName(estate, zone, target, reasons));
        List<EstateObject> put = new ArrayList<>();
        if (known.isEmpty()) {
            put.add(target);
        }
        moving.forEach(zone -> put.add(zone.in(target.id())));
        Estate after = estate.with(new EstateChange(put, List.of()));
        across(after, reasons);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        Finding code = Finding.of(
                "PL-1",
                Severity.ADVICE,
                zones.getFirst(),
                known.isEmpty() ? "correction.new-region" : "correction.region-code",
                target.name(),
                target.code());
        return new Verdict.Accepted(new EstateChange(put, emptied(after, moving)), List.of(code));
    }

    private Region made(Estate estate) {
        String id = Fresh.id(
                "region:" + region,
                each -> estate.regions().find(new RegionId(each)).isPresent());
        return new Region(new RegionId(id), region, region.toLowerCase(Locale.ROOT));
    }

    /** Zones of a region are found by their names. */
    private static void sameName(Estate estate, Zone zone, Region target, List<Problem> reasons) {
        for (Zone each : estate.zones()) {
            if (each.region().equals(target.id()) && each.name().equalsIgnoreCase(zone.name())) {
                reasons.add(Problem.of("correction.zone-in-region", zone.name(), target.name()));
            }
        }
    }

    /** GM-1: a mirror runs between two zones of one region. */
    private static void across(Estate after, List<Problem> reasons) {
        for (Mirror mirror : after.mirrors()) {
            Optional<RegionId> source = regionOf(after, mirror.source());
            Optional<RegionId> target = regionOf(after, mirror.target());
            if (source.isPresent() && target.isPresent() && !source.equals(target)) {
                reasons.add(Problem.of("correction.mirror-across-regions", mirror.id()));
            }
        }
    }

    private static Optional<RegionId> regionOf(Estate estate, LunId lun) {
        return estate.luns()
                .find(lun)
                .flatMap(estate.relations()::zoneOf)
                .flatMap(estate.zones()::find)
                .map(Zone::region);
    }

    private static List<ObjectId> emptied(Estate after, List<Zone> moved) {
        Set<ObjectId> left = new LinkedHashSet<>();
        for (Zone zone : moved) {
            if (after.zones().stream().noneMatch(each -> each.region().equals(zone.region()))) {
                left.add(zone.region());
            }
        }
        return List.copyOf(left);
    }
}
