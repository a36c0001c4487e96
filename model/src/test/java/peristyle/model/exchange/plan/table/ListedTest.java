package peristyle.model.exchange.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several texts in one cell can be told apart, whatever they hold. */
class ListedTest {

    @Test
    @DisplayName("plain texts stand as they are, separated")
    void plain() {
        assertThat(Listed.of(List.of())).isEmpty();
        assertThat(Listed.of(List.of("oracle", "prod db"))).isEqualTo("oracle; prod db");
        assertThat(Listed.of(List.of(1, 2))).isEqualTo("1; 2");
    }

    @Test
    @DisplayName("a text with the separator, quotation marks, blanks around it or nothing in it is quoted")
    void quoted() {
        assertThat(Listed.of(List.of("a; b", "c"))).isEqualTo("\"a; b\"; c");
        assertThat(Listed.of(List.of("a", "b; c"))).isEqualTo("a; \"b; c\"");
        assertThat(Listed.of(List.of("rack \"7\""))).isEqualTo("\"rack \"\"7\"\"\"");
        assertThat(Listed.of(List.of("", " x"))).isEqualTo("\"\"; \" x\"");
    }
}
