package peristyle.views.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class CorrectionActionsTest {

    @Test
    @DisplayName("where the estate did not come from a file nothing is offered")
    void sample() {
        CorrectionActions actions =
                new CorrectionActions(FakeConsole.of(SmallEstate.withVms(3)).context(), () -> {
                    throw new AssertionError("no form opens");
                });

        assertThat(actions.ofDatastores()).isEmpty();
        assertThat(actions.ofVms()).isEmpty();
        assertThat(actions.ofCpools()).isEmpty();
    }
}
