package peristyle.model.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultAmount;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;

/** Any faults, by seed: of each kind, on any objects and parts, at any time, that stay, end or flap, certain or not. */
final class RandomFaults {

    private RandomFaults() {}

    static List<FaultOrder> orders(Estate estate, Set<FaultKind> kinds, int many, Duration within, Random random) {
        List<FaultKind> all = kinds.stream().sorted().toList();
        List<FaultOrder> orders = new ArrayList<>();
        while (orders.size() < many) {
            FaultKind kind = all.get(random.nextInt(all.size()));
            List<ObjectId> targets = estate.roster(kind.strikes()).stream()
                    .map(EstateObject::id)
                    .map(ObjectId.class::cast)
                    .filter(target -> random.nextInt(6) == 0)
                    .toList();
            if (!targets.isEmpty()) {
                orders.add(order(kind, targets, within, random));
            }
        }
        return orders;
    }

    private static FaultOrder order(FaultKind kind, List<ObjectId> targets, Duration within, Random random) {
        FaultAmount range = kind.amount();
        double amount = range.least() + random.nextDouble() * random.nextDouble() * (range.most() - range.least());
        @Nullable Duration lasts = random.nextInt(8) == 0 ? null : Duration.ofSeconds(1 + random.nextInt(2 * 3600));
        @Nullable
        Duration every = lasts == null || random.nextInt(4) > 0 ? null : lasts.plusSeconds(1 + random.nextInt(900));
        return new FaultOrder(
                kind,
                targets,
                1 + random.nextInt(Math.min(4, kind.part().most())),
                amount,
                new FaultChoice(random.nextInt(2), 1 + random.nextInt(3), random.nextBoolean() ? 1 : .6),
                new FaultTiming(Recording.NOON.plusSeconds(random.nextInt((int) within.toSeconds())), lasts, every));
    }

    /** Some parts that fail by themselves. */
    static List<FailureRate> rates(Set<FaultKind> kinds, Random random) {
        List<FaultKind> all = kinds.stream().sorted().toList();
        List<FailureRate> rates = new ArrayList<>();
        for (int each = random.nextInt(3); each > 0; each--) {
            rates.add(new FailureRate(
                    all.get(random.nextInt(all.size())),
                    Duration.ofHours(1 + random.nextInt(40)),
                    .5 + random.nextDouble() * 3,
                    Duration.ofMinutes(1 + random.nextInt(60))));
        }
        return rates;
    }
}
