package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios by the command line: what they come to, in what they differ, the orders as a file. */
class PlanWhatIfCommandTest {

    @TempDir
    Path folder;

    private String scenario(String name, String changes) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, """
            {"name": "%s", "start": "2026-03", "months": 24, "leadDays": 30, "changes": [%s]}
            """.formatted(name, changes));
        return file.toString();
    }

    private String inventory() {
        Path file = folder.resolve("in.csv");
        assertThat(Ran.of("plan", "template", "--out", file.toString()).exitCode())
                .isZero();
        return file.toString();
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private static String growth(int percent) {
        return "{\"kind\": \"growth\", \"date\": \"2026-03-01\", \"percentPerMonth\": %d}".formatted(percent);
    }

    @Test
    @DisplayName("two scenarios of an inventory's plan: each in lines, the second told against the first in words")
    void compared() throws IOException {
        Ran ran = Ran.of(
                "plan",
                "whatif",
                "--inventory",
                inventory(),
                "--lang",
                "en",
                "--scenario",
                scenario("calm", ""),
                scenario("boom", growth(60)));

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("calm, 2026-03 to 2028-02")
                .contains("No failure: fits in every month")
                .contains("−1 host: no longer fits from")
                .contains("Order by ")
                .contains("boom compared with calm:")
                .contains("Changes: 1 that the first does not have");
    }

    @Test
    @DisplayName("the files: whole JSON, the matrix, and the orders as a list that others can take")
    void files() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.of(
                "plan",
                "whatif",
                "--inventory",
                inventory(),
                "--out",
                out.toString(),
                "--lang",
                "en",
                "--json",
                "--scenario",
                scenario("boom", growth(60)),
                "--survive",
                "TWO_HOSTS");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(out.resolve("whatif.json")));
        assertThat(ran.out()).contains("\"survived\":\"TWO_HOSTS\"", "\"name\":\"boom\"", "\"orders\":[{");
        List<String> orders = Files.readAllLines(out.resolve("orders.csv"));
        assertThat(orders.getFirst())
                .isEqualTo("scenario,order_by,needed_in,item,class,quantity,unit,object_id,object,lacking");
        assertThat(orders)
                .anySatisfy(line -> assertThat(line).startsWith("boom,2026-").contains(",HOSTS,"));
        // 24 months by 5 failures at least, and the header.
        assertThat(Files.readAllLines(out.resolve("matrix.csv")).size()).isGreaterThan(120);
    }

    @Test
    @DisplayName("the running estate is asked as it stands; a pool that is not there is refused with those that are")
    void runningEstate() throws IOException {
        Ran ran = Ran.of(
                "plan",
                "whatif",
                "--estate",
                "small",
                "--store",
                store(),
                "--lang",
                "en",
                "--scenario",
                scenario("calm", ""));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("−1 zone");

        String foreign = scenario("foreign", """
            {"kind": "addHosts", "date": "2026-04-01", "pool": "no-such-pool", "count": 1}\
            """);
        Ran refused = Ran.of("plan", "whatif", "--store", store(), "--lang", "en", "--scenario", foreign);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("no-such-pool").contains("Pools here are");
        assertThat(refused.readable()).isTrue();
    }

    @Test
    @DisplayName("without a scenario it is wrong use; a file that is none is refused with its line")
    void wrongUse() throws IOException {
        assertThat(Ran.of("plan", "whatif", "--estate", "small", "--store", store(), "--lang", "en")
                        .exitCode())
                .isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  nonsense");
        Ran refused = Ran.of(
                "plan",
                "whatif",
                "--estate",
                "small",
                "--store",
                store(),
                "--lang",
                "en",
                "--scenario",
                broken.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("broken.json, line 2");
    }
}
