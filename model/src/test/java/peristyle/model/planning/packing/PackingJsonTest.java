package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackingJsonTest {

    @Test
    @DisplayName("The result is one object with bins, lower bound and seconds")
    void writes() {
        StringWriter text = new StringWriter();

        PackingJson.write(
                new PackingResult(
                        new Packing(List.of(List.of(0, 0, 2), List.of(1))),
                        new LowerBound(2, LowerBound.Argument.VOLUME, 0),
                        1_500_000_000),
                text);

        assertThat(text.toString()).isEqualTo("{\"bins\":[[0,0,2],[1]],\"lower_bound\":2,\"seconds\":1.5}");
    }
}
