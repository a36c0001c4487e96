package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    private static final String ALPHABET = "aAbB0019-. é";

    @Test
    @DisplayName("Digits count as numbers, case does not matter: vm-9 < VM-10 < vm-010b < vm-11")
    void countsNumbers() {
        assertThat(Stream.of("vm-11", "vm-010b", "VM-10", "vm-9", "vm-", "vm").sorted(NaturalOrder.NATURAL))
                .containsExactly("vm", "vm-", "vm-9", "VM-10", "vm-010b", "vm-11");
    }

    @Test
    @DisplayName("Numbers longer than any machine word still compare")
    void takesLongNumbers() {
        assertThat(NaturalOrder.NATURAL.compare("a99999999999999999999998", "a99999999999999999999999"))
                .isNegative();
    }

    @Test
    @DisplayName("It is a total order: only equal texts are equal, and no three texts run in a circle")
    void isTotal() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int round = 0; round < 200_000; round++) {
            String a = text(random);
            String b = text(random);
            String c = text(random);
            int ab = Integer.signum(NaturalOrder.NATURAL.compare(a, b));
            assertThat(ab)
                    .as("seed %d: %s, %s", seed, a, b)
                    .isEqualTo(-Integer.signum(NaturalOrder.NATURAL.compare(b, a)));
            assertThat(ab == 0).as("seed %d: %s, %s", seed, a, b).isEqualTo(a.equals(b));
            if (ab <= 0 && NaturalOrder.NATURAL.compare(b, c) <= 0) {
                assertThat(NaturalOrder.NATURAL.compare(a, c))
                        .as("seed %d: %s, %s, %s", seed, a, b, c)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
