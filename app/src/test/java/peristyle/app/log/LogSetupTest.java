package peristyle.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogSetupTest {

    @Test
    @DisplayName("a log that cannot be opened is no output of a command: Logback keeps its own troubles to itself")
    void quiet() {
        LoggerContext context = new LoggerContext();
        new LogSetup().configure(context);
        assertThat(StatusUtil.contextHasStatusListener(context)).isTrue();
        context.stop();
    }
}
