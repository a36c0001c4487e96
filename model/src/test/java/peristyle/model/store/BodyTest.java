package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.VmId;
import peristyle.model.operation.TaskState;

class BodyTest {

    private static final List<RecordType> TYPES = RecordType.ofEstate();
    private final Shapes shapes = new Shapes(List.of(), TYPES);

    @Test
    @DisplayName("Every object of every type comes back equal")
    void roundTrip() {
        for (long seed = 0; seed < 200; seed++) {
            for (EstateObject object : new RandomObjects(seed).oneOfEach()) {
                byte[] body = new ValueWriter(shapes).body(object);

                assertThat(new ValueReader(shapes).body(body))
                        .as("seed %d", seed)
                        .isEqualTo(object);
            }
        }
    }

    @Test
    @DisplayName(
            "A later version reads what an earlier one wrote: new components get their default, old ones are passed"
                    + " over")
    void toleratesOtherShapes() {
        Shapes earlier = new Shapes(List.of(new Shape("Organisation", List.of("colour", "name", "id"))), List.of());
        Bytes out = new Bytes();
        out.put(Mark.RECORD);
        out.putWhole(0);
        out.put(Mark.LIST);
        out.putWhole(1);
        out.put(Mark.TEXT);
        out.putText("red");
        out.put(Mark.TEXT);
        out.putText("Ada & Co");
        out.put(Mark.TEXT);
        out.putText("o-1");

        assertThat(earlier.missing()).isEmpty();
        assertThat(new ValueReader(
                                new Shapes(List.of(new Shape("Organisation", List.of("colour", "name", "id"))), TYPES))
                        .body(out.toArray()))
                .isEqualTo(new Organisation(new OrganisationId("o-1"), "Ada & Co"));

        Bytes shorter = new Bytes();
        shorter.put(Mark.RECORD);
        shorter.putWhole(0);
        shorter.put(Mark.TEXT);
        shorter.putText("t-1");

        Tenant tenant = (Tenant) new ValueReader(new Shapes(List.of(new Shape("Tenant", List.of("id"))), TYPES))
                .body(shorter.toArray());
        assertThat(tenant.id()).isEqualTo(new TenantId("t-1"));
        assertThat(tenant.name()).isEmpty();
    }

    @Test
    @DisplayName("A mirror written before there were practice copies is read as one without")
    void mirrorWithoutPracticeCopy() {
        Shape before = new Shape("Mirror", List.of("id", "name"));
        Bytes out = new Bytes();
        out.put(Mark.RECORD);
        out.putWhole(0);
        out.put(Mark.TEXT);
        out.putText("rc");
        out.put(Mark.TEXT);
        out.putText("gm-1");

        Mirror mirror = (Mirror) new ValueReader(new Shapes(List.of(before), TYPES)).body(out.toArray());
        assertThat(mirror.name()).isEqualTo("gm-1");
        assertThat(mirror.practiceCopyOf()).isNull();
    }

    @Test
    @DisplayName("Shapes that a store lacks get the numbers after those that it has")
    void numbersNewShapes() {
        Shape old = new Shape("Organisation", List.of("name", "id"));

        Shapes grown = new Shapes(List.of(old), TYPES);

        assertThat(grown.missing()).hasSize(TYPES.size());
        assertThat(grown.numberOf(Organisation.class)).isPositive();
        assertThat(new Shapes(shapes.missing(), TYPES).missing()).isEmpty();
    }

    @Test
    @DisplayName("Damaged bodies are told as such, whatever byte is hit")
    void damage() {
        Random random = new Random(7);
        List<EstateObject> objects = new RandomObjects(7).oneOfEach();
        for (int round = 0; round < 3000; round++) {
            byte[] body = new ValueWriter(shapes).body(objects.get(random.nextInt(objects.size())));
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(body, random.nextInt(body.length)) : body.clone();
            if (damaged.length == body.length) {
                damaged[random.nextInt(body.length)] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                assertThat(new ValueReader(shapes).body(damaged)).isNotNull();
            } catch (MalformedBodyException e) {
                assertThat(e).as("round %d", round).hasMessageMatching("(?s).+");
            }
        }
    }

    @Test
    @DisplayName("The arguments of a task come back with their types")
    void looseValues() {
        List<Object> values = List.of(
                "text",
                7,
                -8L,
                1.5,
                true,
                false,
                Instant.EPOCH,
                Duration.ofMillis(-1),
                TaskState.DONE,
                new VmId("vm-1"),
                List.of("nested", 1L));

        assertThat(LooseValues.list(new ValueWriter(shapes).loose(values))).isEqualTo(values);
    }

    @Test
    @DisplayName("A value that cannot be kept is refused before anything is written")
    void refusesOtherTypes() {
        assertThatThrownBy(() -> new ValueWriter(shapes).loose(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
